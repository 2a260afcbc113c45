import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { hoursText } from '#shared/hours/hours-text.ts'
import { flagKind, flagSentence } from '#renderer/app/flags.words.ts'
import { words } from './attendance.words.ts'
import { outWords } from './presence-words.ts'
import { roomWords } from './room-attendance.words.ts'

interface Shown {
  readonly minutes: number
  /** Who is in the room now and must be kept apart from this client, as shown; null: nobody. */
  readonly apart: string | null
  readonly isOver: boolean
  readonly timeZone: string
}

/** What two lines of the narrow name column hold, in letters; and one. */
const TWO_LINES = 44
const ONE_LINE = 24

/** What matters of a client tonight, the most pressing first; risk is what staff set, never worked out. */
function pressingFacts(row: AttendanceRow, { apart, isOver, timeZone }: Shown): string[] {
  const has = (kind: AttendanceRow['flags'][number]['kind']) => row.flags.some(flag => flag.kind === kind)
  const facts = [
    has('risk') ? flagKind('risk') : null,
    apart === null ? null : roomWords('apartFrom', { names: apart }),
    outWords(row.presence, timeZone),
    has('interpreter') ? flagKind('interpreter') : null,
    has('early-leave') ? flagKind('early-leave') : null,
    row.modality === 'video' ? roomWords('byVideo') : null,
    row.isNew ? (isOver ? words('firstSession') : roomWords('newTonight')) : null,
    row.homeworkDue && !isOver ? roomWords('homeworkDue') : null,
    row.missedLastTime ? words('missedLastTime') : null,
    row.isGuest ? words('guest') : null,
    row.corrections.length > 0 ? words('corrected') : null,
    has('other') ? flagKind('other') : null,
  ]
  return facts.filter(fact => fact !== null)
}

/** What is good to see where nothing presses. */
function calmFacts(row: AttendanceRow, minutes: number): string[] {
  const target = row.weeklyTargetMinutes
  const had = hoursText(row.weekMinutes + minutes)
  return [target > 0 ? roomWords('hours', { had, target: hoursText(target) }) : null, row.pronouns].filter(
    fact => fact !== null,
  )
}

/** The facts beneath a name: the pressing ones in two lines at most, a calm one where one line holds it; and how many press beside. */
export function factsOf(row: AttendanceRow, shown: Shown): { said: string; more: number } {
  const pressing = pressingFacts(row, shown)
  const fitting: string[] = []
  const fits = (fact: string, room: number) => fitting.length === 0 || [...fitting, fact].join(' · ').length <= room
  for (const fact of pressing) {
    if (!fits(fact, TWO_LINES)) break
    fitting.push(fact)
  }
  const more = pressing.length - fitting.length
  for (const fact of calmFacts(row, shown.minutes)) if (fits(fact, ONE_LINE)) fitting.push(fact)
  return { said: fitting.join(' · '), more }
}

/** Every fact, for the dialog about one client: the flags in full first, then the rest. */
export function factsInFull(row: AttendanceRow, shown: Shown): string[] {
  const flags = row.flags.map(flagSentence)
  const plain = { ...row, flags: [] }
  return [...flags, ...pressingFacts(plain, { ...shown, apart: null }), ...calmFacts(row, shown.minutes)]
}
