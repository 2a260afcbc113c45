import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import type { AuditPosition } from '#electron/vault/session.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'
import type { VaultFolder, VaultOptions } from '#electron/vault/vault-files.ts'
import { SCRATCH } from '#tests/support/scratch.ts'

export const PASSPHRASE = 'lamp river cousin twelve fold'
export const OTHER_PASSPHRASE = 'granite ticket walnut forty sail'
export const PERSON = { personId: '0198c0de-0000-7000-8000-000000000001', displayName: 'Dana Whitfield' }
export const NO_AUDIT: AuditPosition = { head: '0'.repeat(64), count: 0 }

/** A folder of its own under the system's temporary folder, removed `atEnd`; the vault's folder inside it is not made. */
export function freshFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const parent = mkdtempSync(join(tmpdir(), 'circlebook-vault-'))
  atEnd(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'vault')
}

/** The vault's folder opened with the cheapest derivation that is still read. */
export function aFolder(folder: string, options: Partial<VaultOptions> = {}): VaultFolder {
  return openVaultFolder(folder, {
    now: () => new Date(),
    random: secureRandom,
    newestSchema: 5,
    kdfFloor: READING_FLOOR,
    ...options,
  })
}

/** A new vault, still open, with its folder and recovery code. */
export async function aVault(folder: string = freshFolder(), options: Partial<VaultOptions> = {}) {
  const files = aFolder(folder, options)
  const made = await files.create({ ...PERSON, passphrase: PASSPHRASE, kdf: READING_FLOOR })
  return { folder, files, ...made }
}

let template: Promise<{ folder: string; recoveryCode: string }> | null = null

async function makeTemplate() {
  const made = await aVault(join(mkdtempSync(join(process.env[SCRATCH] ?? tmpdir(), 'template-')), 'vault'))
  made.vault.db.exec(`CREATE TABLE t (a TEXT NOT NULL) STRICT; INSERT INTO t VALUES ('kept')`)
  await made.vault.close(NO_AUDIT)
  return { folder: made.folder, recoveryCode: made.recoveryCode }
}

/** A vault of its own with one row in table `t`, cleanly closed: a copy of one that each worker makes once. */
export async function aClosedVault(folder: string = freshFolder()) {
  template ??= makeTemplate()
  const { folder: made, recoveryCode } = await template
  cpSync(made, folder, { recursive: true })
  return { folder, recoveryCode }
}

/** What a promise is refused with: the fault's code, or what else was thrown. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )
}
