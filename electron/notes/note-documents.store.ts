import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { DocumentKind } from '#shared/notes/signed-note.ts'

/** One signed document about a note, as it is stored; nothing is taken for granted of its content. */
export const StoredDocument = z.object({
  noteId: z.string(),
  number: z.int(),
  kind: DocumentKind,
  content: z.string(),
  staffId: z.string(),
  name: z.string(),
  credentials: z.string().nullable(),
  signedAt: z.string(),
  /** SHA-256 of the document before it, hex; empty for the first. */
  previous: z.string(),
  /** Base64url. */
  publicKey: z.string(),
  signature: z.string(),
})
export type StoredDocument = z.infer<typeof StoredDocument>

const SELECT = `SELECT note_id AS noteId, number, kind, content, staff_id AS staffId, name, credentials, signed_at AS signedAt,
  previous, public_key AS publicKey, signature FROM note_documents`

/** Everything signed about a note, the note itself first. */
export const listDocuments = (db: ReadDb, noteId: string): StoredDocument[] =>
  allRows(db, StoredDocument, `${SELECT} WHERE note_id = ? ORDER BY number`, [noteId])

export function insertDocument(db: WriteDb, document: StoredDocument): void {
  write(
    db,
    `INSERT INTO note_documents (note_id, number, kind, content, staff_id, name, credentials, signed_at, previous, public_key, signature)
     VALUES (@noteId, @number, @kind, @content, @staffId, @name, @credentials, @signedAt, @previous, @publicKey, @signature)`,
    { ...document },
  )
}

const Id = z.object({ noteId: z.string() })

/** Notes that are signed, after this id, in the order of their ids; at most `limit`. */
export const listSignedIds = (db: ReadDb, after: string, limit: number): string[] =>
  allRows(
    db,
    Id,
    // Of both tables: a note whose documents are gone, and documents whose note says it is no longer signed.
    `SELECT id AS noteId FROM notes WHERE signed_at IS NOT NULL AND id > @after
     UNION SELECT note_id FROM note_documents WHERE number = 1 AND note_id > @after ORDER BY 1 LIMIT @limit`,
    { after, limit },
  ).map(row => row.noteId)
