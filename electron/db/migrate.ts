import type Database from 'better-sqlite3-multiple-ciphers'
import { isVaultFault, sqliteFault, VaultFault } from '#electron/vault/errors.ts'
import { migrations } from './migrations/index.ts'

/** The schema version this app writes and the newest it understands. */
export const NEWEST_SCHEMA = migrations.length

/** A database written by a newer app: it is left as it is. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = 'DatabaseFromTheFuture'
}

/**
 * Brings the schema up to date, one transaction a step. A step that fails leaves the file as it was before it; a VaultFault names the
 * step, or the disk's own fault. `steps` are the app's own unless a test gives others.
 */
export function migrate(db: Database.Database, steps: readonly string[] = migrations): void {
  const current = Number(db.pragma('user_version', { simple: true }))
  if (current > steps.length) {
    throw new DatabaseFromTheFuture(`schema ${current} is newer than this app knows (${steps.length})`)
  }
  steps.slice(current).forEach((sql, index) => {
    const step = current + index + 1
    try {
      db.transaction(() => {
        db.exec(sql)
        db.pragma(`user_version = ${step}`)
      })()
    } catch (error) {
      const fault = sqliteFault(error, db.name) ?? error
      throw isVaultFault(fault) ? fault : new VaultFault('migration-failed', { file: db.name, step, cause: error })
    }
  })
}
