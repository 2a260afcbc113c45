import type Database from 'better-sqlite3-multiple-ciphers'
import { migrations } from './migrations/index.ts'

/** The schema version this app writes and the newest it understands. */
export const NEWEST_SCHEMA = migrations.length

/** A database written by a newer app: it is left as it is. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = 'DatabaseFromTheFuture'
}

/** Brings the schema up to date, one transaction a step; the file is untouched by a step that fails. */
export function migrate(db: Database.Database): void {
  const current = Number(db.pragma('user_version', { simple: true }))
  if (current > NEWEST_SCHEMA) {
    throw new DatabaseFromTheFuture(`schema ${current} is newer than this app knows (${NEWEST_SCHEMA})`)
  }
  migrations.slice(current).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${current + index + 1}`)
    })()
  })
}
