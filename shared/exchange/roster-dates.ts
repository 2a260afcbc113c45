/** How the numeric dates of a file are written; `iso` also when none needs an order; `ambiguous`: ask once. */
export type DateOrder = 'iso' | 'us' | 'day-first' | 'ambiguous'

export type ReadDate = { ok: true; date: string; twoDigitYear: boolean } | { ok: false; reason: string }

type Parts = { year: string; month: number; day: number }
type Written =
  | { form: 'fixed'; parts: Parts }
  | { form: 'numeric'; first: number; second: number; year: string }
  | { form: 'serial' }
  | { form: 'none' }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/iu
const TIME =
  /(?:[t ]+|, *)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? *(?:[ap]\.?m\.?)?(?: *(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/iu
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u
const NUMERIC = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/u
const MONTH_FIRST = /^([a-z]+)\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?(?:,? +|-|,)'?(\d{4}|\d{2})$/iu
const DAY_THEN_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]*([a-z]+)\.?(?:,? +|-|,)'?(\d{4}|\d{2})$/iu

/** True when `text` is written like a date, whatever its order and whether or not the day exists. */
export function looksLikeDate(text: string): boolean {
  const { form } = readWritten(text)
  return form === 'fixed' || form === 'numeric'
}

/** The order all numeric dates among `values` agree on; `iso` when none needs an order; `ambiguous` when nothing decides or they disagree ([EX1]–[EX3]). */
export function detectDateOrder(values: Iterable<string>): DateOrder {
  let us = false
  let dayFirst = false
  let undecided = false
  for (const value of values) {
    const written = readWritten(value)
    if (written.form !== 'numeric' || written.first === written.second) continue
    if (written.first > 12 && written.second <= 12) dayFirst = true
    else if (written.second > 12 && written.first <= 12) us = true
    else if (written.first <= 12) undecided = true
  }
  if (us !== dayFirst) return us ? 'us' : 'day-first'
  return us || undecided ? 'ambiguous' : 'iso'
}

/** The ISO date that `text` says; a two-digit year becomes the latest year that keeps the date at or before `latest` (ISO). */
export function readDate(text: string, order: DateOrder, latest: string): ReadDate {
  const shown = `“${clip(text)}”`
  const written = readWritten(text)
  if (written.form === 'none') return no(`${shown} is not a date. Write it like 1985-03-04.`)
  if (written.form === 'serial')
    return no(
      `${shown} may be a date as a spreadsheet counts days. Format the column as a date in the spreadsheet and export it again.`,
    )
  if (written.form === 'fixed') return settle(written.parts, shown, latest)
  const { first, second, year } = written
  if (first > 12 && second > 12) return no(`${shown} has no month from 1 to 12.`)
  if (order === 'us') return ordered({ year, month: first, day: second }, 'month/day/year', shown, latest)
  if (order === 'day-first') return ordered({ year, month: second, day: first }, 'day/month/year', shown, latest)
  if (first > 12) return settle({ year, month: second, day: first }, shown, latest)
  if (second > 12 || first === second) return settle({ year, month: first, day: second }, shown, latest)
  return no(
    `${shown} can be ${MONTH_NAMES[first - 1]} ${second} or ${MONTH_NAMES[second - 1]} ${first}. Say which comes first, the month or the day.`,
  )
}

const no = (reason: string): ReadDate => ({ ok: false, reason })
const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function readWritten(raw: string): Written {
  // Windows puts invisible direction marks into dates that are copied from it.
  const text = raw
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (text.length > 60) return { form: 'none' }
  if (/^\d{1,5}([.,]\d+)?$/u.test(text)) return { form: 'serial' }
  const day = text.replace(TIME, '').replace(WEEKDAY, '').trim()
  const iso = YEAR_FIRST.exec(day)
  if (iso !== null) return fixed(iso[1], Number(iso[3]), iso[4])
  const compact = COMPACT.exec(day)
  if (compact !== null) return fixed(compact[1], Number(compact[2]), compact[3])
  const numeric = NUMERIC.exec(day)
  if (numeric !== null)
    return { form: 'numeric', first: Number(numeric[1]), second: Number(numeric[3]), year: numeric[4] ?? '' }
  const named = MONTH_FIRST.exec(day)
  if (named !== null) return fixed(named[3], monthNumber(named[1]), named[2])
  const dayNamed = DAY_THEN_MONTH.exec(day)
  if (dayNamed !== null) return fixed(dayNamed[3], monthNumber(dayNamed[2]), dayNamed[1])
  return { form: 'none' }
}

function fixed(year = '', month = 0, day = ''): Written {
  return month === -1 ? { form: 'none' } : { form: 'fixed', parts: { year, month, day: Number(day) } }
}

function monthNumber(name = ''): number {
  const word = name.toLowerCase()
  const index = MONTHS.indexOf(word.slice(0, 3))
  const whole = MONTH_NAMES[index]?.toLowerCase()
  return index >= 0 && (word.length === 3 || word === whole || word === 'sept') ? index + 1 : -1
}

function ordered(parts: Parts, order: string, shown: string, latest: string): ReadDate {
  return parts.month > 12 ? no(`${shown} is not a date in the order ${order}.`) : settle(parts, shown, latest)
}

function settle({ year, month, day }: Parts, shown: string, latest: string): ReadDate {
  const monthName = MONTH_NAMES[month - 1]
  if (monthName === undefined) return no(`${shown} has no month from 1 to 12.`)
  const twoDigitYear = year.length === 2
  const wholeYear = twoDigitYear ? pivoted(Number(year), month, day, latest) : Number(year)
  if (day < 1 || day > daysIn(wholeYear, month))
    return no(`${shown} is no real date: ${monthName} ${wholeYear} has no day ${day}.`)
  return { ok: true, date: isoDate(wholeYear, month, day), twoDigitYear }
}

function pivoted(year: number, month: number, day: number, latest: string): number {
  const century = Math.floor(Number(latest.slice(0, 4)) / 100) * 100
  const candidate = century + 100 + year
  for (const back of [0, 100]) if (isoDate(candidate - back, month, day) <= latest) return candidate - back
  return candidate - 200
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')
const isoDate = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The same day a year after `date` (ISO); February 29 becomes February 28. */
export function oneYearAfter(date: string): string {
  const year = Number(date.slice(0, 4)) + 1
  const month = Number(date.slice(5, 7))
  return isoDate(year, month, Math.min(Number(date.slice(8, 10)), daysIn(year, month)))
}
