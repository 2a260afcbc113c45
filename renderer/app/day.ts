import { useSyncExternalStore } from 'react'
import { Temporal } from 'temporal-polyfill'

/** A laptop that slept through midnight notices within this time. */
const LOOK_EVERY_MS = 10_000

const today = (): string => Temporal.Now.plainDateISO().toString()

function watchDay(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}

/** The calendar date here, `YYYY-MM-DD`; renders again when the day changes. */
export const useToday = (): string => useSyncExternalStore(watchDay, today)

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
const dayFormat = inUtc({ month: 'short', day: 'numeric', year: 'numeric' })
const longDayFormat = inUtc({ weekday: 'long', month: 'long', day: 'numeric' })
const atNoon = (isoDate: string) => new Date(`${isoDate}T12:00:00Z`)

/** `2026-11-20` as "Nov 20, 2026". */
export const formatDay = (isoDate: string): string => dayFormat.format(atNoon(isoDate))

/** An instant as the day it was on this computer's clock: "Nov 20, 2026". */
export const formatDayOf = (instant: string): string =>
  formatDay(Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString())

/** How many calendar days lie between an instant, by this computer's clock, and a date; below 0 when the instant is later. */
export const daysBetween = (instant: string, isoDate: string): number =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .until(Temporal.PlainDate.from(isoDate)).days

/** `2026-11-24` as "Tuesday, November 24". */
export const formatDayLong = (isoDate: string): string => longDayFormat.format(atNoon(isoDate))

function wallTime(time: string, timeZone?: string): Temporal.PlainTime {
  if (!time.endsWith('Z')) return Temporal.PlainTime.from(time)
  const zone = timeZone ?? Temporal.Now.timeZoneId()
  return Temporal.Instant.from(time).toZonedDateTimeISO(zone).toPlainTime()
}

const clock = ({ hour, minute }: Temporal.PlainTime) =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`
const half = ({ hour }: Temporal.PlainTime) => (hour < 12 ? 'am' : 'pm')

/** A wall-clock time `17:30`, or an instant in `timeZone` (this computer's when left out), as "5:30 pm". */
export function formatTime(time: string, timeZone?: string): string {
  const wall = wallTime(time, timeZone)
  return `${clock(wall)} ${half(wall)}`
}

/** Two times as "5:30 – 7:00 pm", or "11:30 am – 1:00 pm" when noon lies between. */
export function formatTimeRange(from: string, until: string, timeZone?: string): string {
  const start = wallTime(from, timeZone)
  const end = wallTime(until, timeZone)
  const first = half(start) === half(end) ? clock(start) : `${clock(start)} ${half(start)}`
  return `${first} – ${clock(end)} ${half(end)}`
}

const momentDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' })

/** An instant on this computer's clock as "Nov 22, 5:14 pm". */
export const formatMoment = (instant: string): string =>
  `${momentDay.format(new Date(instant))}, ${formatTime(instant)}`

/** Minutes as "45 min", "1 h", "1 h 30 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.trunc(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
