import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { utf8 } from '#electron/vault/bytes.ts'
import { COPY_BYTES } from '#electron/vault/header.ts'
import { verifySignature } from '#electron/vault/keys.ts'
import { aFolder, freshFolder, NO_AUDIT } from './vault-fixture.ts'

const text = z.string()
const Golden = z.strictObject({
  passphrase: text,
  recoveryCode: text,
  auditKey: text,
  signature: text,
  generation: z.int(),
  checksum: text,
  headerBody: text,
  database: text,
})

/** A vault made by the first version of the format, put together byte by byte from its parts, without the app's own writer. */
function theGoldenVault() {
  const golden = Golden.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'golden-vault.json'), 'utf8')))
  const body = utf8(golden.headerBody)
  const copy = Buffer.alloc(COPY_BYTES)
  copy.write('CirclebookHeader')
  copy.writeUInt32BE(1, 16)
  copy.writeUInt32BE(body.length, 20)
  copy.writeBigUInt64BE(BigInt(golden.generation), 24)
  copy.write(golden.checksum, 32, 'hex')
  copy.set(body, 64)
  const folder = freshFolder()
  mkdirSync(folder)
  writeFileSync(join(folder, 'vault.hdr'), Buffer.concat([copy, copy]))
  writeFileSync(join(folder, 'vault.db'), Buffer.from(golden.database, 'base64'))
  return { folder, golden }
}

describe('a vault made by version 1 of the format', () => {
  test('[VA1] opens for ever with its passphrase, sealed, with the same keys and signatures', async () => {
    const { folder, golden } = theGoldenVault()
    const vault = await aFolder(folder).unlock({ secret: golden.passphrase.normalize('NFD') })
    const [signer] = vault.publicSigningKeys()
    expect({
      integrity: vault.integrity,
      sealedAudit: vault.sealedAudit,
      rows: vault.db.prepare('SELECT a FROM t').all(),
      auditKey: vault.auditKey.toString('hex'),
      signed: signer && verifySignature(signer.publicKey, Buffer.from('a note'), Buffer.from(golden.signature, 'hex')),
    }).toEqual({
      integrity: 'sealed',
      sealedAudit: { head: 'ab'.repeat(32), count: 3 },
      rows: [{ a: 'kept' }],
      auditKey: golden.auditKey,
      signed: true,
    })
    await vault.close(NO_AUDIT)
  })

  test('[VA1] opens for ever with its recovery code', async () => {
    const { folder, golden } = theGoldenVault()
    const vault = await aFolder(folder).unlock({ secret: golden.recoveryCode })
    expect([vault.slotKind, vault.auditKey.toString('hex')]).toEqual(['recovery', golden.auditKey])
    vault.abandon()
  })
})
