import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '#electron/vault/bytes.ts'
import {
  COPY_BYTES,
  encodeCopy,
  HEADER_FILE_BYTES,
  HeaderBody,
  isHeaderAuthentic,
  readHeader,
  signHeader,
} from '#electron/vault/header.ts'
import type { Header } from '#electron/vault/header.ts'
import { aClosedVault, aFolder, aVault, freshFolder, PASSPHRASE, refusal } from './vault-fixture.ts'

let file: Buffer
let folder: string
let header: Header

beforeAll(async () => {
  folder = (await aClosedVault(freshFolder(afterAll))).folder
  file = readFileSync(join(folder, 'vault.hdr'))
  const read = readHeader(file)
  if (read.kind !== 'header') throw new Error('the fixture has no header')
  header = read.header
})

/** A header with two copies of chosen generations. */
function withGenerations(a: number, b: number): Buffer {
  const copies = [a, b].map(generation => encodeCopy({ ...header, generation }) ?? Buffer.alloc(0))
  return Buffer.concat(copies)
}

/** A copy with other bytes, its checksum made right again: what only somebody who knows the format writes. */
function withChecksum(copy: Buffer, change: (copy: Buffer) => void): Buffer {
  const changed = Buffer.from(copy)
  change(changed)
  const sum = createHash('sha256').update(changed.subarray(0, 32)).update(changed.subarray(64)).digest()
  changed.set(sum, 32)
  return changed
}

function withBody(copy: Buffer, text: string): Buffer {
  return withChecksum(copy, changed => {
    changed.fill(0, 64)
    changed.writeUInt32BE(Buffer.byteLength(text), 20)
    changed.write(text, 64)
  })
}

const bodyText = () => file.toString('utf8', 64, 64 + file.readUInt32BE(20))

describe('a header file', () => {
  test('is two equal copies of fixed size, and is written again as the same bytes', () => {
    expect([
      file.length,
      encodeCopy(header)?.equals(file.subarray(0, COPY_BYTES)),
      encodeCopy(header)?.equals(file.subarray(COPY_BYTES)),
    ]).toEqual([HEADER_FILE_BYTES, true, true])
    expect(readHeader(file)).toMatchObject({ kind: 'header', health: 'good' })
  })

  test('with any one byte of it changed is never read as whole', () => {
    const places = fc.oneof(
      fc.nat({ max: HEADER_FILE_BYTES - 1 }),
      fc.nat({ max: 6000 }),
      fc.nat({ max: 6000 }).map(at => COPY_BYTES + at),
    )
    let undetected = 0
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 255 }), (at, mask) => {
        file.writeUInt8(file.readUInt8(at) ^ mask, at)
        const read = readHeader(file)
        file.writeUInt8(file.readUInt8(at) ^ mask, at)
        if (read.kind !== 'header' || read.health === 'good' || canonicalJson(read.header) !== canonicalJson(header))
          undetected += 1
      }),
      { numRuns: 2000 },
    )
    expect(undetected).toBe(0)
  })

  test('with both copies changed, cut, or made of anything at all is damaged, and never throws', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: COPY_BYTES - 1 }),
        fc.nat({ max: COPY_BYTES - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (a, b, mask) => {
          const changed = Buffer.from(file)
          changed.writeUInt8(changed.readUInt8(a) ^ mask, a)
          changed.writeUInt8(changed.readUInt8(COPY_BYTES + b) ^ mask, COPY_BYTES + b)
          expect(readHeader(changed)).toEqual({ kind: 'damaged' })
        },
      ),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), bytes => {
        expect(readHeader(Buffer.from(bytes))).toEqual({ kind: 'damaged' })
      }),
      { numRuns: 500 },
    )
    for (const length of [0, 1, 63, 64, COPY_BYTES - 1])
      expect(readHeader(file.subarray(0, length))).toEqual({ kind: 'damaged' })
    for (const odd of [file.subarray(0, COPY_BYTES), file.subarray(0, -1), Buffer.concat([file, Buffer.alloc(1)])]) {
      expect(readHeader(odd)).toMatchObject(
        odd.length > HEADER_FILE_BYTES ? { kind: 'header' } : { kind: 'header', health: 'copy-damaged' },
      )
    }
  })

  test('whose body is altered and given a right checksum fails the schema, the spelling or the MAC', () => {
    const copy = file.subarray(0, COPY_BYTES)
    const text = bodyText()
    const refused = [
      text.replace('{', '{ '),
      text.replace('"cipher":"sqlcipher-4-raw"', '"cipher":"none"'),
      text.replace('{"cipher"', '{"a":1,"cipher"'),
      text.replace('"lanes":1', '"lanes":99'),
      text.replace('"memoryKiB":19456', '"memoryKiB":1'),
      text.replaceAll('"kind":"recovery"', '"kind":"passphrase"'),
      text.slice(0, -1),
      '',
      'null',
      `${'['.repeat(100_000)}`,
    ].map(body => readHeader(withBody(copy, body)))
    expect(refused).toEqual(refused.map(() => ({ kind: 'damaged' })))
    const passing = readHeader(withBody(copy, text.replace('Dana Whitfield', 'Mallory')))
    expect(passing).toMatchObject({ kind: 'header' })
    const key = Buffer.alloc(32)
    expect(passing.kind === 'header' && isHeaderAuthentic(passing.header, header.epochId, key)).toBe(false)
  })

  test('gives its newest copy, whichever place it is in', () => {
    const seen = [withGenerations(7, 8), withGenerations(8, 7), withGenerations(8, 8)].map(bytes => {
      const read = readHeader(bytes)
      return read.kind === 'header' ? [read.header.generation, read.health] : read.kind
    })
    expect(seen).toEqual([
      [8, 'copy-older'],
      [8, 'copy-older'],
      [8, 'good'],
    ])
  })

  test('of a newer version is known as such, in either copy', () => {
    const newer = withChecksum(file.subarray(0, COPY_BYTES), copy => copy.writeUInt32BE(2, 16))
    const old = file.subarray(0, COPY_BYTES)
    expect([readHeader(Buffer.concat([newer, newer])), readHeader(Buffer.concat([old, newer]))]).toEqual([
      { kind: 'newer', version: 2 },
      { kind: 'newer', version: 2 },
    ])
  })

  test('has room for 150 people with two epochs each, and says when it is full', () => {
    const [person] = header.slots.filter(slot => slot.kind === 'passphrase')
    const [recovery] = header.slots.filter(slot => slot.kind === 'recovery')
    if (person === undefined || recovery === undefined) throw new Error('the fixture has too few slots')
    const crowd = (count: number) =>
      Array.from({ length: count }, () => ({
        ...person,
        displayName: 'ü'.repeat(100),
        masters: [...person.masters, ...person.masters],
      }))
    expect(encodeCopy({ ...header, slots: [...crowd(150), recovery] })).not.toBeNull()
    expect(encodeCopy({ ...header, slots: [...crowd(250), recovery] })).toBeNull()
  })

  test('altered with a right checksum is refused at unlock by its MAC', async () => {
    const other = (await aClosedVault()).folder
    const bytes = readFileSync(join(other, 'vault.hdr'))
    const text = bytes.toString('utf8', 64, 64 + bytes.readUInt32BE(20))
    const altered = withBody(bytes.subarray(0, COPY_BYTES), text.replace('Dana Whitfield', 'Mallory'))
    writeFileSync(join(other, 'vault.hdr'), Buffer.concat([altered, altered]))
    expect(await refusal(aFolder(other).unlock({ secret: PASSPHRASE }))).toBe('header-changed')
  })

  test('of another vault beside this database is told apart before any passphrase', async () => {
    const { vault, folder: other } = await aVault()
    vault.abandon()
    copyFileSync(join(folder, 'vault.hdr'), join(other, 'vault.hdr'))
    expect(await aFolder(other).status()).toMatchObject({ state: 'fault', fault: { code: 'db-foreign' } })
  })

  test('signed with one epoch’s key is not authentic for another key or generation', () => {
    const body = HeaderBody.parse(
      Object.fromEntries(Object.entries(header).filter(([name]) => name !== 'macs' && name !== 'generation')),
    )
    const key = Buffer.alloc(32, 1)
    const signed = signHeader(body, 5, [{ epochId: header.epochId, headerKey: key }])
    expect([
      isHeaderAuthentic(signed, header.epochId, key),
      isHeaderAuthentic(signed, header.epochId, Buffer.alloc(32, 2)),
      isHeaderAuthentic({ ...signed, generation: 6 }, header.epochId, key),
      isHeaderAuthentic({ ...signed, stop: 'open' }, header.epochId, key),
    ]).toEqual([true, false, false, false])
  })
})
