import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type Database from 'better-sqlite3-multiple-ciphers'
import { openConnection } from '#electron/db/connection.ts'
import { extractBackup, isBackupAuthentic, readBackup } from '#electron/vault/backup-file.ts'
import { utf8 } from '#electron/vault/bytes.ts'
import { digestFile, isSealAuthentic } from '#electron/vault/digest.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { COPY_BYTES, isHeaderAuthentic, readHeader } from '#electron/vault/header.ts'
import { checkPages } from '#electron/vault/session.ts'
import { numbers, oneOf, type Next } from './chance.ts'
import type { Outcome } from './tally.ts'
import type { Unsealed } from './unsealed.ts'

/** A closed vault's bytes, those of the same vault some saves earlier, a backup of it, and its keys. */
export interface Intact {
  readonly header: Buffer
  readonly database: Buffer
  readonly earlier: Buffer
  readonly backup: Buffer
  readonly opened: Unsealed
}

const PAGE = 4096

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

/** One thing done to a file, said in words; never the file as it was. */
export function damaged(bytes: Buffer, next: Next, earlier: Buffer | null): [label: string, changed: Buffer] {
  for (;;) {
    const [label, changed] = damageOnce(bytes, next, earlier)
    if (!changed.equals(bytes)) return [label, changed]
  }
}

function damageOnce(bytes: Buffer, next: Next, earlier: Buffer | null): [string, Buffer] {
  const at = next(bytes.length)
  const kind = next(10)
  const page = Math.floor(at / PAGE) * PAGE
  const changed = Buffer.from(bytes)
  if (kind === 0) return [`512 bytes zeroed at ${at}`, changed.fill(0, at, Math.min(at + 512, changed.length))]
  if (kind === 1) return [`page zeroed at ${page}`, changed.fill(0, page, page + PAGE)]
  if (kind === 2) {
    const other = Math.floor(next(bytes.length) / PAGE) * PAGE
    changed.set(bytes.subarray(other, other + PAGE), page)
    return [`page of ${other} at ${page}`, changed]
  }
  if (kind === 3) return [`cut at ${at}`, Buffer.from(bytes.subarray(0, at))]
  if (kind === 4 && earlier !== null && page + PAGE <= earlier.length) {
    changed.set(earlier.subarray(page, page + PAGE), page)
    return [`page of before at ${page}`, changed]
  }
  if (kind === 5)
    return [`${next(9_000) + 1} bytes more`, Buffer.concat([bytes, Buffer.alloc(next(9_000) + 1, next(256))])]
  const bit = next(8)
  return [`bit ${bit} of ${at}`, flipped(bytes, at, bit)]
}

/** One copy damaged: the other is read and the damage told. Both: refused. */
export function flipHeaders({ header: file }: Intact, cases: number, seed: number): Outcome[] {
  const next = numbers(seed)
  const intact = readHeader(file)
  if (intact.kind !== 'header') throw new Error('The header must be whole to begin with.')
  return Array.from({ length: cases }, () => {
    const isBoth = next(4) === 0
    const first = next(2) * COPY_BYTES
    const changed = Buffer.from(file)
    for (const from of isBoth ? [0, COPY_BYTES] : [first]) {
      const [, copy] = damagedCopy(file.subarray(from, from + COPY_BYTES), next)
      changed.set(copy, from)
    }
    const read = readHeader(changed)
    const isRight = isBoth
      ? read.kind === 'damaged'
      : read.kind === 'header' && read.health === 'copy-damaged' && isDeepStrictEqual(read.header, intact.header)
    return {
      label: `header, ${isBoth ? 'both copies' : 'one copy'}`,
      complaints: isRight ? [] : [`read as ${read.kind}`],
    }
  })
}

/** A bit, or a run of bytes; mostly where something stands. */
function damagedCopy(copy: Buffer, next: Next): [string, Buffer] {
  const length = 64 + copy.readUInt32BE(20)
  const at = next(3) === 0 ? next(copy.length) : next(length)
  const changed = flipped(copy, at, next(8))
  if (next(4) === 0) changed.fill(next(256), at, at + 1 + next(600))
  return ['', changed.equals(copy) ? flipped(copy, at, 0) : changed]
}

/** Bodies changed by somebody who can compute checksums: what is still a header fails its MAC. */
export function forgeHeaders({ header: file, opened }: Intact, cases: number, seed: number): Outcome[] {
  const next = numbers(seed)
  const length = file.readUInt32BE(20)
  const body = file.subarray(64, 64 + length)
  const outcomes: Outcome[] = []
  for (let tries = 0; outcomes.length < cases && tries < cases * 400; tries += 1) {
    const text = forgedText(body.toString('utf8'), next)
    const copy = copyOf(text, next(6) === 0 ? file.readBigUInt64BE(24) + 1n : file.readBigUInt64BE(24))
    const read = readHeader(Buffer.concat([copy, copy]))
    if (read.kind !== 'header' || copy.equals(file.subarray(0, COPY_BYTES))) continue
    const isTaken = isHeaderAuthentic(read.header, opened.epochId, opened.keys.headerKey)
    outcomes.push({
      label: 'a header with a right checksum',
      complaints: isTaken ? [`taken: ${text.slice(0, 80)}`] : [],
    })
  }
  return outcomes
}

/** The same text with a letter or digit in place of another. */
function forgedText(text: string, next: Next): string {
  for (;;) {
    const at = next(text.length)
    const letter = text[at] ?? ''
    if (/[0-9a-f]/.test(letter))
      return `${text.slice(0, at)}${oneOf([...'0123456789abcdef'], next)}${text.slice(at + 1)}`
    if (/[a-zA-Z]/.test(letter)) return `${text.slice(0, at)}${oneOf([...'ghijkXYZ'], next)}${text.slice(at + 1)}`
  }
}

function copyOf(text: string, generation: bigint): Buffer {
  const copy = Buffer.alloc(COPY_BYTES)
  copy.write('CirclebookHeader')
  copy.writeUInt32BE(1, 16)
  copy.writeUInt32BE(utf8(text).length, 20)
  copy.writeBigUInt64BE(generation, 24)
  copy.set(utf8(text), 64)
  const checksum = hash('sha256', Buffer.concat([copy.subarray(0, 32), copy.subarray(64)]), 'buffer')
  copy.set(checksum, 32)
  return copy
}

/** A database that was closed cleanly: its digest is no longer the one that was sealed. */
export async function flipSealed(intact: Intact, folder: string, cases: number, seed: number): Promise<Outcome[]> {
  const next = numbers(seed)
  const read = readHeader(intact.header)
  const seal = read.kind === 'header' ? read.header.seal : null
  if (read.kind !== 'header' || seal === null) throw new Error('The vault must be closed cleanly.')
  if (!isSealAuthentic(intact.opened.keys.sealKey, read.header.vaultId, seal)) throw new Error('The seal must hold.')
  const file = join(folder, 'vault.db')
  const outcomes: Outcome[] = []
  for (let done = 0; done < cases; done += 1) {
    const [label, bytes] = damaged(intact.database, next, intact.earlier)
    writeFileSync(file, bytes)
    const isFound = (await digestFile(file)).sha256 !== seal.sha256
    outcomes.push({ label: `closed cleanly, ${label}`, complaints: isFound ? [] : ['not detected'] })
  }
  return outcomes
}

/** Every row of every table, as one number. */
export function contentOf(db: Database.Database): string {
  const tables = db.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1`,
  )
  const texts = tables
    .pluck()
    .all()
    .map(name =>
      JSON.stringify(
        db
          .prepare(`SELECT * FROM "${String(name)}"`)
          .raw()
          .all(),
      ),
    )
  return hash('sha256', texts.join('\n'))
}

/** A database that was not closed: the unlock reads every page. What is read as whole holds exactly what it held. */
export function flipUnsealed(intact: Intact, folder: string, cases: number, seed: number): Outcome[] {
  const next = numbers(seed)
  const file = join(folder, 'vault.db')
  const outcomes: Outcome[] = []
  const look = (bytes: Buffer) => {
    writeFileSync(file, bytes)
    rmSync(`${file}-journal`, { force: true })
    const db = openConnection(file, Buffer.from(intact.opened.keys.databaseKey))
    try {
      checkPages(db, file)
      return contentOf(db)
    } finally {
      db.close()
    }
  }
  const whole = look(intact.database)
  for (let done = 0; done < cases; done += 1) {
    const [label, bytes] = damaged(intact.database, next, null)
    let found = ''
    try {
      found = look(bytes) === whole ? 'the same records' : 'other records'
    } catch (error) {
      found = isVaultFault(error) ? error.code : isSqlite(error) ? 'db-damaged' : String(error)
    }
    const isRight = ['db-damaged', 'db-foreign', 'the same records'].includes(found)
    outcomes.push({ label: `not closed, ${label}`, complaints: isRight ? [] : [found] })
  }
  return outcomes
}

const isSqlite = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')

/** A backup file, damaged in every part of it: refused when it is read, or when its database is taken out. */
export async function flipBackups(intact: Intact, folder: string, cases: number, seed: number): Promise<Outcome[]> {
  const next = numbers(seed)
  const file = join(folder, 'one.circlebook-backup')
  const outcomes: Outcome[] = []
  const regions: (readonly [name: string, from: number, to: number])[] = [
    ['magic, version, length, checksum', 0, 64],
    ['manifest', 64, 64 + intact.backup.readUInt32BE(20)],
    ['room after the manifest', 64 + intact.backup.readUInt32BE(20), 65_536],
    ['header copy', 65_536, 65_536 + COPY_BYTES],
    ['database', 65_536 + COPY_BYTES, intact.backup.length],
  ]
  for (let done = 0; done < cases; done += 1) {
    const [region, from, to] = oneOf(regions, next)
    const isFlip = next(4) > 0
    const [at, bit] = [from + next(to - from), next(8)]
    const [label, bytes] = isFlip
      ? [`bit ${bit} of ${at}, ${region}`, flipped(intact.backup, at, bit)]
      : damaged(intact.backup, next, null)
    writeFileSync(file, bytes)
    outcomes.push({
      label: `backup, ${label}`,
      complaints: await complaintsOfBackup(file, intact, join(folder, 'out')),
    })
  }
  return outcomes
}

/** A damaged backup is refused with a documented fault, or gives back exactly what was put into it. */
async function complaintsOfBackup(file: string, { opened, backup }: Intact, out: string): Promise<string[]> {
  try {
    const found = await readBackup(file)
    if (!isBackupAuthentic(found, opened.keys.backupKey)) return []
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out)
    const into = { header: join(out, 'vault.hdr'), database: join(out, 'vault.db') }
    await extractBackup(file, into)
    const [header, database] = [readFileSync(into.header), readFileSync(into.database)]
    const isWhole = header.subarray(0, COPY_BYTES).equals(backup.subarray(65_536, 65_536 + COPY_BYTES))
    return isWhole && database.equals(backup.subarray(65_536 + COPY_BYTES)) ? [] : ['read, and not what was put in']
  } catch (error) {
    return isVaultFault(error) ? [] : [`${error instanceof Error ? error.name : ''}: ${String(error)}`]
  }
}
