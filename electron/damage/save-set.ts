import { createHash } from 'node:crypto'
import { lstat, mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '#electron/vault/durable-file.ts'
import { isVaultFault, toVaultFault } from '#electron/vault/errors.ts'
import { copyFile } from './copy-readable.ts'

/** What stands in the list beside the copies: nothing of a record, and no name. */
export interface AboutSet {
  readonly code: string
  readonly message: string
  readonly version: string
  /** An ISO instant. */
  readonly at: string
}

const FILES = ['vault.db', 'vault.hdr', 'vault.db-journal', 'vault.tries']
const LIST = 'what-is-wrong.txt'
/** A folder of one name holds so many sets of a day. */
const MOST_A_DAY = 99

interface Copied {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Bytes that could not be read, for which zeros stand. */
  readonly refused: number
}

async function hashOf(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const hash = createHash('sha256')
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer) // a stream of bytes
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

async function copied(from: string, to: string, name: string): Promise<Copied | null> {
  const found = await lstat(from).catch(() => null)
  // A link or a folder under the name of a file is told by its absence: what it points to is not the vault's.
  if (found === null || !found.isFile()) return null
  const refused = await copyFile(from, to)
  const sha256 = await hashOf(to)
  if (refused === 0 && sha256 !== (await hashOf(from)))
    throw Object.assign(new Error('read back otherwise'), { code: 'EIO' })
  return { name, bytes: found.size, sha256, refused }
}

function listOf({ code, message, version, at }: AboutSet, files: readonly (Copied | null)[]): string {
  const rows = FILES.map((name, place) => {
    const file = files[place] ?? null
    if (file === null) return `${name}: not there, or not a file`
    const refused = file.refused === 0 ? '' : `, ${file.refused} bytes could not be read: zeros stand for them`
    return `${name}: ${file.bytes} bytes, SHA-256 ${file.sha256}${refused}`
  })
  return [
    `Circlebook ${version}, saved ${at}`,
    `${code}: ${message}`,
    '',
    ...rows,
    '',
    'vault.db is encrypted (SQLCipher 4, raw key); a passphrase or the recovery code opens its keys in vault.hdr.',
    'vault.hdr names the staff members who can unlock. No client’s name can be read without a passphrase or the recovery code.',
    '',
  ].join('\n')
}

async function writeList(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A folder of this name, or with a number after it, that was not there; made with `.partial` at its end. */
async function claim(parent: string, name: string): Promise<{ making: string; folder: string }> {
  for (let number = 1; number <= MOST_A_DAY; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`)
    const making = `${folder}.partial`
    const isTaken = (await lstat(folder).catch(() => null)) !== null || (await lstat(making).catch(() => null)) !== null
    if (isTaken) continue
    await mkdir(making, { mode: 0o700 })
    return { making, folder }
  }
  throw Object.assign(new Error('no free name'), { code: 'EIO' })
}

/**
 * Copies a damaged vault's files, as far as the disk reads them, into a new folder inside `parent` with a list of what is wrong, sizes
 * and sums; each copy is read back. The originals are only read. Cut short, the folder keeps `.partial` at its end. Rejects with a VaultFault.
 */
export async function saveSet(
  vaultFolder: string,
  parent: string,
  about: AboutSet,
): Promise<{ folder: string; isWhole: boolean }> {
  let making = parent
  try {
    const claimed = await claim(parent, `circlebook-damaged-${about.at.slice(0, 10)}`)
    making = claimed.making
    const files: (Copied | null)[] = []
    for (const name of FILES) files.push(await copied(join(vaultFolder, name), join(making, name), name))
    await writeList(join(making, LIST), listOf(about, files))
    await syncFolder(making)
    await rename(making, claimed.folder)
    await syncFolder(parent)
    return { folder: claimed.folder, isWhole: files.every(file => file === null || file.refused === 0) }
  } catch (error) {
    throw isVaultFault(error) ? error : toVaultFault(error, making)
  }
}
