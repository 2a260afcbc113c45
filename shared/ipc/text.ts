import * as z from 'zod'

// Control characters have no place in a typed line; NUL above all, which cuts text off in other software.
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const CONTROL = /[\u0000-\u001f\u007f]/
// eslint-disable-next-line no-control-regex -- the same, where line breaks and tabs are welcome
const CONTROL_IN_PROSE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** One line of text, trimmed, 1 to `max` characters, in NFC, no control characters. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .refine(text => !CONTROL.test(text), 'fault.controlCharacter')

/** A `Line`, or null when there is nothing to say; empty text becomes null. */
export const OptionalLine = (max: number) =>
  z.preprocess(text => (typeof text === 'string' && text.trim() === '' ? null : text), Line(max).nullable())

/** Text of several lines, 0 to `max` characters, kept as typed, in NFC. */
export const Prose = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .max(max)
    .refine(text => !CONTROL_IN_PROSE.test(text), 'fault.controlCharacter')

/** A calendar date, `YYYY-MM-DD`, from 1900 to 2199. */
export const CalendarDate = z.iso.date().refine(date => date >= '1900-01-01' && date < '2200-01-01', 'fault.dateRange')

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z.iso.datetime({ precision: 3 })

/** A wall-clock time, `HH:MM`. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'fault.time')

/** The same letters for comparing and searching: lower case, no diacritics, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
