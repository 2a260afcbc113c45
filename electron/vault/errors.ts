import { basename } from 'node:path'

/** Everything that can be wrong with a vault, or with an attempt to use it. The list is closed. */
export type VaultFaultCode =
  | 'no-vault'
  | 'already-exists'
  | 'files-missing'
  | 'header-missing'
  | 'header-damaged'
  | 'header-changed'
  | 'header-full'
  | 'newer-header'
  | 'db-missing'
  | 'db-empty'
  | 'db-foreign'
  | 'db-damaged'
  | 'newer-schema'
  | 'digest-mismatch'
  | 'journal-unexpected'
  | 'not-a-file'
  | 'settings-refused'
  | 'read-only'
  | 'folder-gone'
  | 'disk-full'
  | 'io-error'
  | 'in-use'
  | 'wrong-passphrase'
  | 'wait'
  | 'weak-passphrase'
  | 'choose-person'
  | 'unknown-person'
  | 'not-open'
  | 'kdf-refused'
  | 'too-little-space'
  | 'own-slot'
  | 'stopped'
  | 'same-passphrase'
  | 'erase-begun'
  | 'unreadable'
  | 'no-keys'
  | 'migration-failed'
  | 'no-room-to-read'

const unchanged = 'Nothing has been changed.'

/** One sentence a code, with the file's name, the seconds to wait, the bytes needed, the step that failed; none of them offers to delete anything. */
const sentences: Record<VaultFaultCode, (file: string, seconds: number, bytes: number, step: number) => string> = {
  'no-vault': () => 'There is no vault in this folder yet.',
  'already-exists': file => `There are already files in ${file}, so no new vault was made there. ${unchanged}`,
  'files-missing': file =>
    `The vault’s own files, vault.hdr and vault.db, are missing from ${file}, though other files are there. ${unchanged}`,
  'header-missing': file => `${file} is missing: it holds the keys to vault.db, which is still there. ${unchanged}`,
  'header-damaged': file => `Both copies inside ${file} are damaged, so the vault cannot be unlocked. ${unchanged}`,
  'header-changed': file =>
    `${file} was changed by something other than Circlebook, or mixed with another vault’s. ${unchanged}`,
  'header-full': file => `${file} has no room for another person. ${unchanged}`,
  'newer-header': file =>
    `${file} was written by a newer version of Circlebook. Update Circlebook to open it. ${unchanged}`,
  'db-missing': file => `${file}, which holds the records, is missing, though its header is there. ${unchanged}`,
  'db-empty': file => `${file}, which should hold the records, is empty. ${unchanged}`,
  'db-foreign': file => `${file} does not belong to the vault.hdr beside it, or its beginning is damaged. ${unchanged}`,
  'db-damaged': file => `${file} is damaged: some of its pages do not hold what was written. ${unchanged}`,
  'newer-schema': file =>
    `${file} was last used by a newer version of Circlebook. Update Circlebook to open it. ${unchanged}`,
  'digest-mismatch': file =>
    `${file} is not as Circlebook left it: it was changed, damaged or replaced since the last lock. ${unchanged}`,
  'journal-unexpected': file => `${file} holds an unfinished write, though Circlebook was closed cleanly. ${unchanged}`,
  'not-a-file': file => `${file} is a link or a folder, not a file. ${unchanged}`,
  'settings-refused': file =>
    `The database engine refused a safety setting for ${file}, so it was not opened. ${unchanged}`,
  'read-only': file => `${file} cannot be written: the folder or disk is read-only, or belongs to somebody else.`,
  'folder-gone': file => `${file} can no longer be found: its folder or drive has gone away.`,
  'disk-full': file => `The disk is full, so ${file} could not be written. What was saved before is safe.`,
  'io-error': file => `The disk reported an error at ${file}. What was saved before is kept as it is.`,
  'in-use': file => `${file} is in use by another Circlebook or another program. Close that one first.`,
  'wrong-passphrase': () => 'That did not open the vault. Check it and try again.',
  wait: (_file, seconds) => `Too many tries. Wait ${waitText(seconds)}, then try again.`,
  'weak-passphrase': () =>
    'This passphrase is too easy to guess. Choose at least 14 characters or five unrelated words.',
  'choose-person': () => 'Choose who you are first.',
  'unknown-person': () => 'This person has no way into the vault.',
  'not-open': () => 'The vault is locked.',
  'kdf-refused': file => `${file} asks for a key derivation outside the safe bounds, so it was not tried. ${unchanged}`,
  'too-little-space': (_file, _seconds, bytes) =>
    `There is too little free space on this disk: about ${Math.ceil(bytes / 1_000_000)} MB are needed for a backup and a copy. ${unchanged}`,
  'erase-begun': () =>
    'The erasing of this vault was begun and is not finished. Quit Circlebook and start it again: it goes on from there.',
  'same-passphrase': () => 'That is the passphrase you were given. Choose another one that only you know.',
  stopped: () => `The backup was stopped before it was done. ${unchanged}`,
  unreadable: file =>
    `Nothing in ${file} can be read: the part that says where everything is, is damaged or missing. ${unchanged}`,
  'no-keys': file =>
    `No keys for ${file} are here: neither vault.hdr nor a backup’s header can be read, or their keys are another vault’s or from before it was given new ones. ${unchanged}`,
  'no-room-to-read': (_file, _seconds, bytes) =>
    `There is too little free space on this disk: about ${Math.ceil(bytes / 1_000_000)} MB are needed for the copies that are read. ${unchanged}`,
  'migration-failed': (file, _seconds, _bytes, step) =>
    `${file} is of an older version of Circlebook and could not be brought up to this one: step ${step} failed, and was taken back. Nothing is lost.`,
  'own-slot': () => `Nobody takes away their own way into the vault, or the last one. ${unchanged}`,
}

/** A wait in words: seconds up to two minutes, then whole minutes, never less than is left. */
function waitText(seconds: number): string {
  if (seconds === 1) return '1 second'
  return seconds <= 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}

/** A refusal of the vault: `message` is one sentence for the screen, naming the file and what is wrong. */
export class VaultFault extends Error {
  override readonly name = 'VaultFault'
  readonly code: VaultFaultCode
  readonly file: string | null
  readonly seconds: number | null

  constructor(
    code: VaultFaultCode,
    about: { file?: string; seconds?: number; bytes?: number; step?: number; cause?: unknown } = {},
  ) {
    const options = about.cause === undefined ? {} : { cause: about.cause }
    const file = about.file === undefined ? 'The vault' : basename(about.file)
    super(sentences[code](file, about.seconds ?? 0, about.bytes ?? 0, about.step ?? 0), options)
    this.code = code
    this.file = about.file ?? null
    this.seconds = about.seconds ?? null
  }
}

/** Whether this is the code of one of our faults. */
export const isFaultCode = (code: string): code is VaultFaultCode => Object.hasOwn(sentences, code)

/** Whether something thrown is a refusal of the vault. */
export function isVaultFault(thrown: unknown): thrown is VaultFault {
  return thrown instanceof VaultFault
}

const systemCodes: Record<string, VaultFaultCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'folder-gone',
  ENOTDIR: 'folder-gone',
  ENODEV: 'folder-gone',
  ESTALE: 'folder-gone',
  EISDIR: 'not-a-file',
  ELOOP: 'not-a-file',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
}

const sqliteCodes: readonly (readonly [string, VaultFaultCode])[] = [
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_AUTH', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_NOTADB', 'db-damaged'],
  ['SQLITE_CORRUPT', 'db-damaged'],
  ['SQLITE_IOERR', 'io-error'],
]

/** The fault that an error of the file system or of SQLite means for this file; null for any other error. */
export function knownFault(thrown: unknown, file: string): VaultFault | null {
  if (isVaultFault(thrown)) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const known = systemCodes[code] ?? sqliteCodes.find(([prefix]) => code.startsWith(prefix))?.[1]
  return known === undefined ? null : new VaultFault(known, { file, cause: thrown })
}

/** The fault that an error of SQLite means for the database; null for an error of anything else. */
export function sqliteFault(thrown: unknown, file: string): VaultFault | null {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return code.startsWith('SQLITE_') ? knownFault(thrown, file) : null
}

/** As `knownFault`, with anything unknown taken for an error of the disk: for work that only touches files. */
export function toVaultFault(thrown: unknown, file: string): VaultFault {
  return knownFault(thrown, file) ?? new VaultFault('io-error', { file, cause: thrown })
}
