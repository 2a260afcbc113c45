import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { hoursText } from '#shared/hours/hours-text.ts'
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

/** What two lines of the narrow name column hold, in letters. */
const ROOM_FOR = 44

/** What matters of a client tonight, the most pressing first; risk is what staff set, never worked out. */
function allFacts(row: AttendanceRow, { minutes, apart, isOver, timeZone }: Shown): string[] {
  const has = (kind: AttendanceRow['flags'][number]['kind']) => row.flags.some(flag => flag.kind === kind)
  const week = row.weekMinutes + minutes
  const facts = [
    has('risk') ? roomWords('flag.risk') : null,
    apart === null ? null : roomWords('apartFrom', { names: apart }),
    outWords(row.presence, timeZone),
    has('interpreter') ? roomWords('flag.interpreter') : null,
    has('early-leave') ? roomWords('flag.early-leave') : null,
    row.modality === 'video' ? roomWords('byVideo') : null,
    row.isNew ? (isOver ? words('firstSession') : roomWords('newTonight')) : null,
    row.homeworkDue && !isOver ? roomWords('homeworkDue') : null,
    row.missedLastTime ? words('missedLastTime') : null,
    row.isGuest ? words('guest') : null,
    row.corrections.length > 0 ? words('corrected') : null,
    has('other') ? roomWords('flag.other') : null,
    row.weeklyTargetMinutes > 0
      ? roomWords('hours', { had: hoursText(week), target: hoursText(row.weeklyTargetMinutes) })
      : null,
    row.pronouns,
  ]
  return facts.filter(fact => fact !== null)
}

/** The facts that fit beneath a name, at most two lines, and how many more there are. */
export function factsOf(row: AttendanceRow, shown: Shown): { said: string; more: number } {
  const all = allFacts(row, shown)
  const fitting: string[] = []
  for (const fact of all) {
    if (fitting.length > 0 && [...fitting, fact].join(' · ').length > ROOM_FOR) break
    fitting.push(fact)
  }
  return { said: fitting.join(' · '), more: all.length - fitting.length }
}

/** Every fact, for the dialog about one client: the flags in full first, then the rest. */
export function factsInFull(row: AttendanceRow, shown: Shown): string[] {
  const flags = row.flags.map(({ kind, detail, otherName }) => {
    const said =
      kind === 'keep-apart' && otherName !== null
        ? roomWords('flagApart', { name: otherName })
        : roomWords(`flag.${kind}`)
    return detail === '' ? said : roomWords('flagDetail', { kind: said, detail })
  })
  const plain = { ...row, flags: [] }
  return [...flags, ...allFacts(plain, { ...shown, apart: null })]
}
