import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { ClientId } from '#shared/clients/client.ts'
import { FoundNote } from '#shared/find/found.ts'
import { fold, Instant } from '#shared/ipc/text.ts'
import { NameResolution } from '#shared/notes/name-resolution.ts'
import { NoteGoal, NoteId, type NotePart, Written } from '#shared/notes/note.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

const list = <T extends z.ZodType>(element: T) => z.string().transform(text => z.array(element).parse(JSON.parse(text)))

/** A note as it is kept: a draft, or what was signed. */
const NoteRow = z
  .object({
    noteId: NoteId,
    sessionId: SessionId,
    clientId: ClientId.nullable(),
    text: z.string(),
    ...Written.shape,
    interventions: list(z.string()),
    resolutions: list(NameResolution),
    savedAt: Instant,
    signedAt: Instant.nullable(),
    signedBy: z.string().nullable(),
    signerId: z.string().nullable(),
    needsCosignature: z.int(),
    cosignedAt: Instant.nullable(),
    returnedAt: Instant.nullable(),
    voidedAt: Instant.nullable(),
  })
  .transform(({ needsCosignature, intervention, response, progress, risk, plan, ...row }) => ({
    ...row,
    needsCosignature: needsCosignature === 1,
    written: { intervention, response, progress, risk, plan },
  }))
export type NoteRow = z.infer<typeof NoteRow>

const SELECT = `SELECT n.id AS noteId, session_id AS sessionId, client_id AS clientId, text, intervention, response, progress,
  risk, plan, interventions, resolutions, saved_at AS savedAt, signed_at AS signedAt, s.name AS signedBy, signed_by AS signerId,
  n.needs_cosignature AS needsCosignature, cosigned_at AS cosignedAt, returned_at AS returnedAt, voided_at AS voidedAt
  FROM notes n LEFT JOIN staff s ON s.id = n.signed_by`

export const findNote = (db: ReadDb, noteId: string): NoteRow | null =>
  firstRow(db, NoteRow, `${SELECT} WHERE n.id = ?`, [noteId])

/** The note of a session and client that counts, null for the group's; a void one does not. */
export function findNoteOf(db: ReadDb, sessionId: string, clientId: string | null): NoteRow | null {
  // Each half of the unique pair has an index of its own, and only these two words let SQLite use them.
  const whose = clientId === null ? 'client_id IS NULL' : 'client_id = @clientId AND voided_at IS NULL'
  return firstRow(db, NoteRow, `${SELECT} WHERE session_id = @sessionId AND ${whose}`, {
    sessionId,
    ...(clientId === null ? {} : { clientId }),
  })
}

/** Every note of a session, void ones too, in the order they were begun. */
export const listNotes = (db: ReadDb, sessionId: string): NoteRow[] =>
  allRows(db, NoteRow, `${SELECT} WHERE session_id = ? ORDER BY number`, [sessionId])

/** Whether anything is written in a session's notes. */
export const hasNotes = (db: ReadDb, sessionId: string): boolean =>
  firstRow(
    db,
    z.object({ one: z.int() }),
    `SELECT 1 AS one FROM notes WHERE session_id = ? AND (signed_at IS NOT NULL
       OR trim(text || intervention || response || progress || risk || plan) <> '') LIMIT 1`,
    [sessionId],
  ) !== null

export interface NoteToBegin {
  readonly noteId: string
  readonly sessionId: string
  /** null: the group note. */
  readonly clientId: string | null
  readonly at: string
  readonly staffId: string
}

export function insertNote(db: WriteDb, note: NoteToBegin): void {
  write(
    db,
    `INSERT INTO notes (id, session_id, client_id, text, created_at, saved_at, saved_by)
     VALUES (@noteId, @sessionId, @clientId, '', @at, @at, @staffId)`,
    { ...note },
  )
}

export interface Saving {
  readonly noteId: string
  readonly at: string
  readonly staffId: string
}

/** What a draft holds and an undo brings back. */
export const DraftState = z.union([Written, z.strictObject({ text: z.string(), interventions: z.array(z.string()) })])
export type DraftState = z.infer<typeof DraftState>

const COLUMNS: Readonly<Record<NotePart | 'text' | 'interventions', string>> = {
  intervention: 'intervention',
  response: 'response',
  progress: 'progress',
  risk: 'risk',
  plan: 'plan',
  text: 'text',
  interventions: 'interventions',
}

/** Writes these parts of one draft; nobody else's row is touched. */
export function saveDraftNote(db: WriteDb, saving: Saving, parts: Partial<Record<keyof typeof COLUMNS, string>>): void {
  const names = Object.keys(parts).filter((name): name is keyof typeof COLUMNS => name in COLUMNS)
  const set = names.map(name => `${COLUMNS[name]} = @${name}`).join(', ')
  write(db, `UPDATE notes SET ${set}, saved_at = @at, saved_by = @staffId WHERE id = @noteId AND signed_at IS NULL`, {
    ...saving,
    ...parts,
  })
}

export const saveResolutions = (db: WriteDb, noteId: string, resolutions: readonly NameResolution[]): number =>
  write(db, 'UPDATE notes SET resolutions = ? WHERE id = ? AND signed_at IS NULL', [
    JSON.stringify(resolutions),
    noteId,
  ])

/** Puts a draft under another client of its session; what was said of the first one's goals does not go along. */
export function moveNote(db: WriteDb, noteId: string, clientId: string): void {
  write(db, 'DELETE FROM note_goals WHERE note_id = ?', [noteId])
  write(db, `UPDATE notes SET client_id = ?, resolutions = '[]' WHERE id = ? AND signed_at IS NULL`, [clientId, noteId])
}

const GoalOfNote = NoteGoal.extend({ noteId: z.string() })

/** What the notes of a session say of goals, by note. */
export function listNoteGoals(db: ReadDb, sessionId: string): Map<string, NoteGoal[]> {
  const rows = allRows(
    db,
    GoalOfNote,
    `SELECT g.note_id AS noteId, g.goal_id AS goalId, g.progress FROM note_goals g JOIN notes n ON n.id = g.note_id
     WHERE n.session_id = ? ORDER BY g.goal_id`,
    [sessionId],
  )
  const byNote = new Map<string, NoteGoal[]>()
  for (const { noteId, ...goal } of rows) byNote.set(noteId, [...(byNote.get(noteId) ?? []), goal])
  return byNote
}

export function saveNoteGoals(db: WriteDb, noteId: string, goals: readonly NoteGoal[]): void {
  write(db, 'DELETE FROM note_goals WHERE note_id = ?', [noteId])
  for (const { goalId, progress } of goals) {
    write(db, 'INSERT INTO note_goals (note_id, goal_id, progress) VALUES (?, ?, ?)', [noteId, goalId, progress])
  }
}

export interface Signing {
  readonly noteId: string
  readonly at: string
  readonly staffId: string
  readonly needsCosignature: boolean
}

/** From here on the note stands: the database refuses to change it. */
export function markSigned(db: WriteDb, { noteId, at, staffId, needsCosignature }: Signing): void {
  write(db, 'DELETE FROM note_steps WHERE note_id = ?', [noteId])
  write(db, 'UPDATE notes SET signed_at = ?, signed_by = ?, needs_cosignature = ? WHERE id = ? AND signed_at IS NULL', [
    at,
    staffId,
    needsCosignature ? 1 : 0,
    noteId,
  ])
}

export const markCosigned = (db: WriteDb, noteId: string, at: string): number =>
  write(db, 'UPDATE notes SET cosigned_at = ?, returned_at = NULL WHERE id = ?', [at, noteId])
export const markReturned = (db: WriteDb, noteId: string, at: string): number =>
  write(db, 'UPDATE notes SET returned_at = ? WHERE id = ?', [at, noteId])
export const markVoid = (db: WriteDb, noteId: string, at: string): number =>
  write(db, 'UPDATE notes SET voided_at = ?, returned_at = NULL WHERE id = ?', [at, noteId])
/** The text of an addendum for the search; an answer to what was returned. */
export const markAmended = (db: WriteDb, noteId: string, text: string): number =>
  write(
    db,
    `UPDATE notes SET addenda = addenda || ? || char(10), returned_at = NULL, cosigned_at = NULL WHERE id = ?`,
    [text, noteId],
  )

/** Marks where a found word begins and ends in a snippet: characters that a note cannot hold. */
export const OPEN = '\u0001'
export const CLOSE = '\u0002'

const Row = z.looseObject({ snippet: z.string(), isVoid: z.int(), isSigned: z.int() }).transform(row =>
  FoundNote.parse({
    ...row,
    snippet: splitSnippet(row.snippet),
    isVoid: row.isVoid === 1,
    isSigned: row.isSigned === 1,
  }),
)

/** The pieces of a snippet, those that were found marked. */
export const splitSnippet = (text: string) =>
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
       n.id AS noteId, n.signed_at IS NOT NULL AS isSigned, n.voided_at IS NOT NULL AS isVoid,
       (SELECT coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name FROM clients c WHERE c.id = n.client_id)
         AS clientName,
       snippet(notes_search, -1, '${OPEN}', '${CLOSE}', '…', 12) AS snippet
     FROM notes_search JOIN notes n ON n.number = notes_search.rowid
       JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id
     WHERE notes_search MATCH @query AND ${inSight('s.group_id')} ORDER BY notes_search.rowid DESC LIMIT @limit`,
    { query, limit, sight: sight.json },
  )
