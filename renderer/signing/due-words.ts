import type { OwedNote } from '#shared/notes/signed-note.ts'
import { formatDay, formatMinutes } from '#renderer/app/day.ts'
import { words } from './signing.words.ts'

const DAY_MINUTES = 1_440
const HOUR = 60

/** How long there is for a note: "Due today, 3 h left", "Due Nov 27, 2026, 2 days left", "Overdue, was due Nov 20, 2026". */
export function leftWords({
  isOverdue,
  dueOn,
  minutesLeft,
}: Pick<OwedNote, 'isOverdue' | 'dueOn' | 'minutesLeft'>): string {
  const day = formatDay(dueOn)
  if (isOverdue) return words('wasDue', { day })
  // On a day of 25 hours its last one is still today.
  if (minutesLeft <= DAY_MINUTES) {
    const whole = minutesLeft >= 2 * HOUR ? minutesLeft - (minutesLeft % HOUR) : minutesLeft
    return words('dueInMinutes', { time: formatMinutes(whole) })
  }
  return words('dueIn', { day, count: Math.ceil(minutesLeft / DAY_MINUTES) - 1 })
}

/** What is owed of one session, its most urgent first. */
export interface OwedOfSession {
  readonly first: OwedNote
  readonly notes: readonly OwedNote[]
}

/** What is owed by session, in the order of its first note. */
export function bySession(owed: readonly OwedNote[]): OwedOfSession[] {
  const sessions = new Map<string, OwedNote[]>()
  for (const note of owed) sessions.set(note.sessionId, [...(sessions.get(note.sessionId) ?? []), note])
  return [...sessions.values()].flatMap(notes => {
    const [first] = notes
    return first === undefined ? [] : [{ first, notes }]
  })
}
