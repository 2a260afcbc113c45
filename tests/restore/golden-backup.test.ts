import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { COPY_BYTES } from '#electron/vault/header.ts'
import { emptyComputer, options, whatStandsIn } from './restore-fixture.ts'
import { rehearse } from '#electron/restore/rehearse.ts'

const HEADER_AT = 64 * 1024
const text = z.string()
const Golden = z.strictObject({
  passphrase: text,
  recoveryCode: text,
  schema: z.int(),
  checksum: text,
  manifest: text,
  generation: z.int(),
  headerChecksum: text,
  headerBody: text,
  databaseGzip: text,
})

/** A backup made by the first version of the container, put together byte by byte from its parts, without the app's own writer. */
function theGoldenBackup() {
  const golden = Golden.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'golden-backup.json'), 'utf8')))
  const body = Buffer.from(golden.headerBody, 'utf8')
  const copy = Buffer.alloc(COPY_BYTES)
  copy.write('CirclebookHeader')
  copy.writeUInt32BE(1, 16)
  copy.writeUInt32BE(body.length, 20)
  copy.writeBigUInt64BE(BigInt(golden.generation), 24)
  copy.write(golden.headerChecksum, 32, 'hex')
  copy.set(body, 64)
  const manifest = Buffer.from(golden.manifest, 'utf8')
  const head = Buffer.alloc(HEADER_AT)
  head.write('CirclebookBackup')
  head.writeUInt32BE(1, 16)
  head.writeUInt32BE(manifest.length, 20)
  head.write(golden.checksum, 24, 'hex')
  head.set(manifest, 64)
  const folder = emptyComputer('stick')
  mkdirSync(folder)
  const path = join(folder, 'golden.circlebook-backup')
  writeFileSync(path, Buffer.concat([head, copy, gunzipSync(Buffer.from(golden.databaseGzip, 'base64'))]))
  return { golden, source: { kind: 'container', path } as const }
}

test.each(['passphrase', 'recoveryCode'] as const)(
  '[RS7] A backup made by version 1 of the format opens for ever with its %s, whole, and is restored and brought up to date',
  async which => {
    const { golden, source } = theGoldenBackup()
    const folder = emptyComputer()
    const rehearsed = await rehearse(source, { slotId: null, secret: golden[which] }, options(folder))
    expect(rehearsed.report.holdings).toEqual({
      clinicName: 'Riverside Clinic',
      counts: { clients: 2, groups: 1, sessions: 1, notes: 0 },
      lastSession: { heldOn: '2026-11-24', groupName: 'Evening Early Recovery' },
    })
    await rehearsed.place()
    expect(existsSync(join(folder, 'vault.db'))).toBe(true)
    const stands = await whatStandsIn(folder, golden[which])
    expect([stands.names, stands.restored.length]).toEqual([['Ana', 'Dee'], 1])
  },
)
