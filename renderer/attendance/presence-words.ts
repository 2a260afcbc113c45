import { statusOf, type Presence, type SessionTimes } from '#shared/attendance/presence.ts'
import { formatTime } from '#renderer/app/day.ts'
import { words } from './attendance.words.ts'
import { STATUS_WORD } from './marks.ts'

/** The clock time of an instant without "am" and "pm", for narrow columns: "5:28". */
export const shortTime = (instant: string, timeZone: string): string =>
  formatTime(instant, timeZone).replace(/\s*[ap]\.?m\.?$/i, '')

/** A presence in words: "Late: 5:47 pm – the end", "Excused". */
export function presenceWords(presence: Presence, times: SessionTimes, timeZone: string): string {
  const status = words(STATUS_WORD[statusOf(presence, times)], {})
  if (presence.intervals.length === 0) return status
  const spans = [...presence.intervals]
    .sort((a, b) => (a.cameAt < b.cameAt ? -1 : 1))
    .map(({ cameAt, leftAt }) =>
      words('span', {
        from: formatTime(cameAt, timeZone),
        until: leftAt === null ? words('toEnd', {}) : formatTime(leftAt, timeZone),
      }),
    )
  return `${status}: ${spans.join(', ')}`
}

/** The last time someone was out of the room between two stays, or since when they are gone; null when neither. */
export function outWords(presence: Presence, timeZone: string): string | null {
  const stays = [...presence.intervals].sort((a, b) => (a.cameAt < b.cameAt ? -1 : 1))
  const last = stays.at(-1)
  const before = stays.at(-2)
  if (last === undefined) return null
  if (last.leftAt !== null) return words('outSince', { from: shortTime(last.leftAt, timeZone) })
  if (!before?.leftAt) return null
  return words('outBetween', { from: shortTime(before.leftAt, timeZone), until: shortTime(last.cameAt, timeZone) })
}
