import { RestoreFault, type RestoreFaultCode } from '#electron/restore/restore-fault.ts'
import { VaultFault, type VaultFaultCode } from '#electron/vault/errors.ts'

/** What a disk's refusal may be called, each with its sentence. */
const CODES: readonly VaultFaultCode[] = [
  'no-vault',
  'choose-person',
  'already-exists',
  'files-missing',
  'header-missing',
  'header-damaged',
  'header-changed',
  'newer-header',
  'db-missing',
  'db-empty',
  'db-foreign',
  'db-damaged',
  'newer-schema',
  'digest-mismatch',
  'journal-unexpected',
  'not-a-file',
  'settings-refused',
  'read-only',
  'folder-gone',
  'disk-full',
  'io-error',
  'in-use',
  'not-open',
  'too-little-space',
]

/** A sentence with its file's name and numbers taken out. */
const bare = (sentence: string) =>
  sentence
    .replaceAll(
      /[\w.-]*vault(?:[\w.-]*\w)?|The vault|The folder|The backup’s copy|The backup that was tried|backups|[\w.-]+\.circlebook-backup|\d+/gi,
      '…',
    )
    .trim()

/** What a restore may be refused with besides. */
const RESTORE_CODES: readonly RestoreFaultCode[] = [
  'not-a-backup',
  'cut-short',
  'damaged',
  'not-authentic',
  'not-as-said',
  'gone',
  'no-room',
  'not-placed',
]

const documented = new Set([
  ...CODES.map(code => bare(new VaultFault(code, { file: 'vault.db', bytes: 1 }).message)),
  ...RESTORE_CODES.map(code => bare(new RestoreFault(code, 'one.circlebook-backup', 1).message)),
])

/** Whether a refusal (`call: code: sentence`) is one of the vault's own, about the disk. */
export function isDocumented(refusal: string): boolean {
  const sentence = /^\S+: vault-fault: (.*)$/.exec(refusal)?.[1]
  return sentence !== undefined && documented.has(bare(sentence))
}
