import { write, type WriteDb } from '#electron/db/database.ts'

export interface StoredExport {
  readonly id: string
  /** The filter as JSON. */
  readonly filter: string
  readonly events: number
  readonly upTo: number
  readonly staffId: string
  readonly exportedAt: string
}

/** Keeps what an export holds; its id covers the row. */
export function insertExport(db: WriteDb, row: StoredExport): void {
  write(
    db,
    `INSERT INTO audit_exports (id, filter, events, up_to, staff_id, exported_at)
     VALUES (@id, @filter, @events, @upTo, @staffId, @exportedAt) ON CONFLICT DO NOTHING`,
    { ...row },
  )
}
