import { formatDay, formatTime } from '#renderer/app/day.ts'
import { dateIn } from '#shared/sessions/clock.ts'

/** The short name of a zone at an instant: "EST". */
export const zoneName = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(instant))
    .find(part => part.type === 'timeZoneName')?.value ?? timeZone

/** An instant where the session was held: "Nov 24, 2026, 7:02 pm EST". */
export const formatStamp = (instant: string, timeZone: string): string =>
  `${formatDay(dateIn(timeZone, instant))}, ${formatTime(instant, timeZone)} ${zoneName(instant, timeZone)}`
