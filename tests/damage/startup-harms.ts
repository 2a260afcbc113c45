import Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { aFolder, NO_AUDIT, PASSPHRASE } from '#tests/vault/vault-fixture.ts'
import { flip } from './damaged-host.ts'

/** What the harms are made from: other vaults' folders, each cleanly locked, and foreign files. */
export interface Sources {
  readonly other: string
  readonly older: string
  readonly newer: string
  readonly plain: Buffer
  readonly otherKey: Buffer
}

/** A database file outside any vault: plain, or SQLCipher under a key of its own. */
export function aDatabase(file: string, key: number | null): Buffer {
  const db = new Database(file)
  if (key !== null) {
    db.pragma(`cipher='sqlcipher'`)
    db.pragma('legacy=4')
    const raw = Buffer.alloc(36, key)
    raw.write('raw:')
    db.key(raw)
  }
  db.exec('CREATE TABLE t (a TEXT) STRICT')
  db.close()
  return readFileSync(file)
}

/** Leaves a vault's database as a version with more migrations would. */
export async function makeNewer(folder: string): Promise<void> {
  const vault = await aFolder(folder, { newestSchema: 1_000 }).unlock({ secret: PASSPHRASE })
  vault.db.pragma('user_version = 900')
  await vault.close(NO_AUDIT)
}

const PICTURE = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(5_000, 0x5a)])
const TEXT = Buffer.from('Dear whoever finds this,\n'.repeat(300))
const ZIP = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(6_000, 1)])

type Harm = (file: string, sources: Sources) => void

const replace =
  (content: Buffer | ((sources: Sources) => Buffer)): Harm =>
  (file, sources) => {
    rmSync(file, { recursive: true, force: true })
    writeFileSync(file, typeof content === 'function' ? content(sources) : content, { mode: 0o600 })
  }
const cut =
  (bytes: number): Harm =>
  file =>
    truncateSync(file, bytes)
const from =
  (which: 'other' | 'older'): Harm =>
  (file, sources) =>
    copyFileSync(join(sources[which], nameOf(file)), file)
const nameOf = (file: string) => file.slice(dirname(file).length + 1)

/** Both header copies say a version that this app does not know, with the right checksum; a database is one that a later schema left. */
function newerVersion(file: string, { newer }: Sources): void {
  if (nameOf(file) === 'vault.db') {
    for (const name of ['vault.db', 'vault.hdr']) copyFileSync(join(newer, name), join(dirname(file), name))
    return
  }
  const bytes = readFileSync(file)
  const half = bytes.length / 2
  for (const start of [0, half]) {
    const copy = bytes.subarray(start, start + half)
    copy.writeUInt32BE(copy.readUInt32BE(16) + 1, 16)
    copy.set(createHash('sha256').update(copy.subarray(0, 32)).update(copy.subarray(64)).digest(), 32)
  }
  writeFileSync(file, bytes)
}

/** What the table's words do to a file; permissions hold for somebody who is not root, see the test. */
export const HARMS: Readonly<Record<string, Harm>> = {
  missing: file => rmSync(file, { recursive: true, force: true }),
  empty: replace(Buffer.alloc(0)),
  ...Object.fromEntries(
    [1, 9, 512, 4096, 262_143, 262_144].map(bytes => [`cut to ${bytes} byte${bytes === 1 ? '' : 's'}`, cut(bytes)]),
  ),
  'one byte short': file => truncateSync(file, readFileSync(file).length - 1),
  grown: file => writeFileSync(file, Buffer.alloc(4096, 7), { flag: 'a' }),
  'a flipped bit': file => flip(file, 5_000),
  'another vault’s': from('other'),
  older: from('older'),
  'of a newer version': newerVersion,
  'a picture': replace(PICTURE),
  'a text': replace(TEXT),
  'a zip file': replace(ZIP),
  'a plain SQLite file': replace(sources => sources.plain),
  'SQLCipher with another key': replace(sources => sources.otherKey),
  zeros: replace(Buffer.alloc(300_000)),
  'a folder': file => {
    rmSync(file, { recursive: true, force: true })
    mkdirSync(file, { mode: 0o700 })
  },
  'a link to itself elsewhere': file => {
    renameSync(file, `${dirname(file)}.${nameOf(file)}`)
    symlinkSync(`${dirname(file)}.${nameOf(file)}`, file)
  },
  'a link to nothing': file => {
    rmSync(file, { recursive: true, force: true })
    symlinkSync(join(dirname(file), 'nowhere', 'at-all'), file)
  },
  'a hard link': file => {
    renameSync(file, `${dirname(file)}.${nameOf(file)}`)
    linkSync(`${dirname(file)}.${nameOf(file)}`, file)
  },
  'read-only': file => chmodSync(file, nameOf(file) === 'vault' ? 0o500 : 0o400),
  'not ours to read': file => chmodSync(file, 0o000),
  'empty folder': folder => readdirSync(folder).forEach(name => rmSync(join(folder, name), { recursive: true })),
  'with foreign files alone': folder => {
    HARMS['empty folder']?.(folder, noSources)
    writeFileSync(join(folder, 'holiday.jpg'), PICTURE)
  },
  'older as a whole': (folder, { older }) => {
    for (const name of ['vault.db', 'vault.hdr']) copyFileSync(join(older, name), join(folder, name))
  },
}

const noSources: Sources = { other: '', older: '', newer: '', plain: PICTURE, otherKey: PICTURE }
