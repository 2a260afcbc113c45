import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import type { MadeBackup } from '#electron/vault/back-up.ts'
import { asRecords, positionOf } from '#electron/vault/opened.ts'
import type { OpenVault } from '#electron/vault/open-vault.ts'

/**
 * Makes a backup of a vault just opened whose schema is older than this app's; null when it is up to date. When that fails the
 * vault is closed as it was, and the fault says why: nothing was changed [BK4].
 */
export async function backUpBeforeMigration(vault: OpenVault): Promise<MadeBackup | null> {
  if (Number(vault.db.pragma('user_version', { simple: true })) >= NEWEST_SCHEMA) return null
  const audit = () => positionOf(asRecords(vault.db))
  try {
    return await vault.backUp({ cause: 'migration', audit })
  } catch (error) {
    await vault.close(audit()).catch(() => vault.abandon())
    throw error
  }
}
