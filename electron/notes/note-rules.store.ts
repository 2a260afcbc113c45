import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { FIRST_NOTE_RULES, Holiday, NoteRules } from '#shared/notes/note-rules.ts'
import { NoteDuties, type NoteDutiesChange } from '#shared/notes/duties.ts'
import { NoteFormat } from '#shared/notes/note-format.ts'

const Stored = z.object({ rules: z.string() }).transform(row => NoteRules.parse(JSON.parse(row.rules)))

/** The clinic's rules for notes; what ships until it has its own. */
export const findNoteRules = (db: ReadDb): NoteRules =>
  firstRow(db, Stored, 'SELECT rules FROM note_rules') ?? FIRST_NOTE_RULES

export const saveNoteRules = (db: WriteDb, rules: NoteRules): number =>
  write(db, 'INSERT INTO note_rules (id, rules) VALUES (1, @rules) ON CONFLICT (id) DO UPDATE SET rules = @rules', {
    rules: JSON.stringify(rules),
  })

export const listHolidays = (db: ReadDb): Holiday[] =>
  allRows(db, Holiday, 'SELECT on_date AS onDate, name FROM holidays ORDER BY on_date')

export function replaceHolidays(db: WriteDb, holidays: readonly Holiday[]): void {
  write(db, 'DELETE FROM holidays')
  for (const { onDate, name } of holidays) {
    write(db, 'INSERT INTO holidays (on_date, name) VALUES (?, ?) ON CONFLICT DO NOTHING', [onDate, name])
  }
}

const OfGroup = z.object({ format: NoteFormat.nullable() })

/** How a group's notes are laid out: its own way, or the clinic's. */
export const findFormat = (db: ReadDb, groupId: string): NoteFormat =>
  findGroupFormat(db, groupId) ?? findNoteRules(db).format

const Flag = z.object({ needs: z.int() })

/** Whether what this person signs waits for a supervisor [NT7]. */
export const needsCosignature = (db: ReadDb, staffId: string): boolean =>
  firstRow(db, Flag, 'SELECT needs_cosignature AS needs FROM staff WHERE id = ?', [staffId])?.needs === 1

/** A group's own way of laying notes out; null: the clinic's. */
export const findGroupFormat = (db: ReadDb, groupId: string): NoteFormat | null =>
  firstRow(db, OfGroup, 'SELECT note_format AS format FROM groups WHERE id = ?', [groupId])?.format ?? null

export const saveGroupFormat = (db: WriteDb, groupId: string, format: NoteFormat | null): number =>
  write(db, 'UPDATE groups SET note_format = ? WHERE id = ?', [format, groupId])

const DutiesRow = z
  .object({ staffId: z.string(), needsCosignature: z.int(), keepsCounselingNotes: z.int() })
  .transform(row =>
    NoteDuties.parse({
      ...row,
      needsCosignature: row.needsCosignature === 1,
      keepsCounselingNotes: row.keepsCounselingNotes === 1,
    }),
  )

/** What is said of everybody's notes who works here now. */
export const listDuties = (db: ReadDb): NoteDuties[] =>
  allRows(
    db,
    DutiesRow,
    `SELECT id AS staffId, needs_cosignature AS needsCosignature, keeps_counseling_notes AS keepsCounselingNotes
     FROM staff WHERE ended_at IS NULL ORDER BY name, id`,
  )

/** Sets what is said here of a staff member's notes; gives how many there were. */
export const saveDuties = (db: WriteDb, { staffId, ...said }: NoteDutiesChange): number => {
  const flag = (is: boolean | undefined) => (is === undefined ? null : is ? 1 : 0)
  return write(
    db,
    `UPDATE staff SET needs_cosignature = coalesce(?, needs_cosignature),
       keeps_counseling_notes = coalesce(?, keeps_counseling_notes) WHERE id = ?`,
    [flag(said.needsCosignature), flag(said.keepsCounselingNotes), staffId],
  )
}
