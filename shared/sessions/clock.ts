import { Temporal } from 'temporal-polyfill'

/** The calendar date in this zone at this instant. */
export const dateIn = (timeZone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The wall-clock time in this zone at this instant, `HH:MM`. */
export const wallTimeIn = (timeZone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** The instant of a wall-clock time on a date in this zone; a time skipped by a clock change moves forward. */
export function instantAt(timeZone: string, date: string, wallTime: string): string {
  const plain = Temporal.PlainDateTime.from(`${date}T${wallTime}`)
  return new Date(plain.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}

/** The wall-clock time so many minutes later, wrapping at midnight, `HH:MM`. */
export const addMinutes = (wallTime: string, minutes: number): string =>
  Temporal.PlainTime.from(wallTime).add({ minutes }).toString({ smallestUnit: 'minute' })

/** ISO weekday of a date: 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek

/** The date so many days away. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** Whether this computer knows the zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whole days from one date to another; below zero when the other lies before it. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
