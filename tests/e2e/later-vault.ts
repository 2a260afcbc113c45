import { findAuditHead } from '#electron/audit/audit.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'
import { PASSPHRASE } from './first-run.ts'

/** Leaves the vault of this folder as a version of the app with many more migrations would: cleanly locked, its number higher. */
export async function makeLater(folder: string): Promise<void> {
  const files = openVaultFolder(folder, {
    now: () => new Date(),
    random: secureRandom,
    newestSchema: 1_000_000,
    kdfFloor: READING_FLOOR,
  })
  const vault = await files.unlock({ secret: PASSPHRASE })
  vault.db.pragma('user_version = 999999')
  const { number, code } = findAuditHead(vault.db as unknown as ReadDb) // the brand is a promise of the type system only
  await vault.close({ head: Buffer.from(code).toString('hex'), count: number })
}
