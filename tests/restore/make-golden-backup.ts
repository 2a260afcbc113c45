import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { COPY_BYTES } from '#electron/vault/header.ts'

// Takes a backup apart for golden-backup.json: `make-golden-backup.ts <backup> <passphrase> <recovery code>`. The file that is kept
// was made once, by version 1 of the format, and must not be made again.

const HEADER_AT = 64 * 1024

/** What golden-backup.test.ts puts together again. */
function partsOf(file: string, passphrase: string, recoveryCode: string): object {
  const bytes = readFileSync(file)
  const copy = bytes.subarray(HEADER_AT, HEADER_AT + COPY_BYTES)
  const manifest = bytes.toString('utf8', 64, 64 + bytes.readUInt32BE(20))
  return {
    passphrase,
    recoveryCode,
    schema: Number(/"schema":(\d+)/.exec(manifest)?.[1]),
    checksum: bytes.toString('hex', 24, 56),
    manifest,
    generation: Number(copy.readBigUInt64BE(24)),
    headerChecksum: copy.toString('hex', 32, 64),
    headerBody: copy.toString('utf8', 64, 64 + copy.readUInt32BE(20)),
    databaseGzip: gzipSync(bytes.subarray(HEADER_AT + COPY_BYTES), { level: 9 }).toString('base64'),
  }
}

const [file = '', passphrase = '', recoveryCode = ''] = process.argv.slice(2)
const parts = partsOf(file, passphrase, recoveryCode)
writeFileSync(join(import.meta.dirname, 'golden-backup.json'), `${JSON.stringify(parts, null, 2)}\n`)
