import type { ReadDb } from '#electron/db/database.ts'
import { listGoalRows } from '#electron/goals/goals.store.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { heldSession } from '#electron/sessions/open-session.ts'
import { dueOn, isLate } from '#shared/notes/due.ts'
import { NoteContent } from '#shared/notes/note-content.ts'
import { findNoteFacts } from './note-facts.ts'
import { findFormat, findNoteRules, listHolidays } from './note-rules.store.ts'
import { listNoteGoals, type NoteRow } from './notes.store.ts'

/** The whole note as it stands at this instant: what would be signed, and what a print of the draft shows. Refuses one whose client is not in the session. */
export function composeNote(db: ReadDb, note: NoteRow, now: string): NoteContent {
  const session = heldSession(db, note.sessionId)
  const facts = findNoteFacts(db, session, now)
  const holidays = new Set(listHolidays(db).map(({ onDate }) => onDate))
  const lastDay = dueOn(session.heldOn, findNoteRules(db).due, holidays)
  const due = { dueOn: lastDay, isLate: isLate(now, session.timeZone, lastDay) }
  if (note.clientId === null) {
    const { text, interventions } = note
    return NoteContent.parse({
      kind: 'group',
      session: facts.session,
      homeworkGiven: facts.homework,
      interventions,
      text,
      due,
    })
  }
  const client = facts.clients.find(({ clientId }) => clientId === note.clientId)
  if (client === undefined)
    throw new Refusal(
      'conflict',
      'This note is about somebody who was not in the room. Move it, or mend the attendance.',
    )
  const goals = new Map(listGoalRows(db, note.clientId).map(goal => [goal.goalId, goal]))
  return NoteContent.parse({
    kind: 'individual',
    session: facts.session,
    client,
    goals: (listNoteGoals(db, note.sessionId).get(note.noteId) ?? []).flatMap(({ goalId, progress }) => {
      const goal = goals.get(goalId)
      if (goal === undefined) return []
      const { problem, goal: aim, objective, targetOn } = goal
      return [{ goalId, problem, goal: aim, objective, targetOn, progress }]
    }),
    written: note.written,
    format: findFormat(db, session.groupId),
    due,
  })
}
