import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { GroupNote, IndividualNote } from '#shared/notes/note.ts'
import { fold } from '#shared/ipc/text.ts'
import { FoundNote } from '#shared/find/found.ts'

export const findGroupNote = (db: ReadDb, sessionId: string): GroupNote =>
  firstRow(db, GroupNote, 'SELECT text, saved_at AS savedAt FROM notes WHERE session_id = ? AND client_id IS NULL', [
    sessionId,
  ]) ?? { text: '', savedAt: null }

export const listIndividualNotes = (db: ReadDb, sessionId: string): IndividualNote[] =>
  allRows(
    db,
    IndividualNote,
    `SELECT client_id AS clientId, text, saved_at AS savedAt FROM notes
     WHERE session_id = ? AND client_id IS NOT NULL ORDER BY number`,
    [sessionId],
  )

/** Whether anything is written in a session's notes. */
export const hasNotes = (db: ReadDb, sessionId: string): boolean =>
  firstRow(
    db,
    z.object({ one: z.int() }),
    `SELECT 1 AS one FROM notes WHERE session_id = ? AND trim(text) <> '' LIMIT 1`,
    [sessionId],
  ) !== null

export interface NoteToSave {
  readonly id: string
  readonly sessionId: string
  /** null: the group note. */
  readonly clientId: string | null
  readonly text: string
  readonly at: string
  readonly staffId: string
}

/** Writes the note of this session and client, a first time or again; nobody else's row is touched. */
export function saveNote(db: WriteDb, { id, ...note }: NoteToSave): void {
  // Each half of the unique pair has an index of its own, and only these two words let SQLite use them.
  const whose = note.clientId === null ? 'client_id IS NULL' : 'client_id = @clientId'
  const changed = write(
    db,
    `UPDATE notes SET text = @text, saved_at = @at, saved_by = @staffId WHERE session_id = @sessionId AND ${whose}`,
    note,
  )
  if (changed > 0) return
  write(
    db,
    `INSERT INTO notes (id, session_id, client_id, text, created_at, saved_at, saved_by)
     VALUES (@id, @sessionId, @clientId, @text, @at, @at, @staffId)`,
    { id, ...note },
  )
}

/** Marks where a found word begins and ends in a snippet: characters that a note cannot hold. */
const OPEN = '\u0001'
const CLOSE = '\u0002'

const Row = z
  .looseObject({ snippet: z.string() })
  .transform(row => FoundNote.parse({ ...row, snippet: splitSnippet(row.snippet) }))

const splitSnippet = (text: string) =>
  text
    .split(OPEN)
    .flatMap((part, index) => {
      const [match = '', rest] = part.split(CLOSE)
      return index === 0
        ? [{ text: part, isMatch: false }]
        : [
            { text: match, isMatch: true },
            { text: rest ?? '', isMatch: false },
          ]
    })
    .filter(piece => piece.text !== '')

/**
 * Every word of the text as an FTS5 query, null when there is no word in it: the beginning of a word, or a single letter
 * as a word of its own, since nearly every note holds some word that begins with it.
 */
export function noteQuery(text: string): string | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0
    ? null
    : words
        .slice(0, 8)
        .map(word => (Array.from(word).length === 1 ? `"${word}"` : `"${word}"*`))
        .join(' ')
}

/** The newest notes of groups in sight that hold every word, newest first. */
export const searchNotes = (
  db: ReadDb,
  { query, limit, sight }: { query: string; limit: number; sight: Sight },
): FoundNote[] =>
  allRows(
    db,
    Row,
    `SELECT n.session_id AS sessionId, n.client_id AS clientId, g.name AS groupName, s.held_on AS heldOn,
       (SELECT coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name FROM clients c WHERE c.id = n.client_id)
         AS clientName,
       snippet(notes_search, 0, '${OPEN}', '${CLOSE}', '…', 12) AS snippet
     FROM notes_search JOIN notes n ON n.number = notes_search.rowid
       JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id
     WHERE notes_search MATCH @query AND ${inSight('s.group_id')} ORDER BY notes_search.rowid DESC LIMIT @limit`,
    { query, limit, sight: sight.json },
  )
