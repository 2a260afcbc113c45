import { wallTimeIn } from '#shared/sessions/clock.ts'

/** When a session began and ended, and in which zone its clock hangs. */
export interface SessionTimes {
  readonly startedAt: string
  readonly endedAt: string
  readonly timeZone: string
}

/** A clock time in a note at which the session was not held [NT28]. */
export interface TimeHit {
  readonly rule: 'NT28'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly reason: string
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const HOUR = `(?:${HOURS.join('|')})`
const CLOCK = new RegExp(
  [
    '\\b(?<h>[01]?\\d|2[0-3]):(?<m>[0-5]\\d)(?::[0-5]\\d)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?',
    '\\b(?<h2>1[0-2]|[1-9]) ?(?<half2>[ap])\\.?m\\b\\.?',
    '\\b(?<h3>[01]\\d|2[0-3])(?<m3>[0-5]\\d) ?(?:h\\b|hrs\\b|hours\\b)',
    `\\b(?<word>quarter to|quarter past|half past|ten to|ten past|five to|five past|twenty to|twenty past) (?<h4>${HOUR}|1[0-2]|[1-9])\\b`,
    `\\b(?<h5>${HOUR}|1[0-2]|[1-9]) o['’]clock\\b`,
  ].join('|'),
  'giu',
)
const OFFSET: Readonly<Record<string, number>> = {
  'quarter to': -15,
  'quarter past': 15,
  'half past': 30,
  'ten to': -10,
  'ten past': 10,
  'five to': -5,
  'five past': 5,
  'twenty to': -20,
  'twenty past': 20,
}
const DAY = 1_440

// A sentence that speaks of another day, of a habit or of what is to come names times of its own.
const ELSEWHERE =
  /\b(?:will|plans?|planned|going to|next|tomorrow|yesterday|tonight after|every|each|daily|nightly|usually|always|often|wakes?|woke|sleeps?|slept|bed(?:time)?|morning|last|ago|since|until|before group|after group|appointment|meetings?|court|shift|works?|worked|job|dose|takes?|alarm|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|september|october|november|december|\d{1,2}\/\d{1,2}|call(?:s|ed)? (?:his|her|their) sponsor|due|scheduled|bus (?:leaves|comes)|store|bar|calls? at)\b/iu
const SCRIPTURE =
  /\b(?:john|matthew|mark|luke|psalms?|romans|corinthians|proverbs|genesis|isaiah|james|peter|step|chapter|verse)\s*$/iu

/** Clock times of a text at which its session was not held, in its own zone; times of other days are left alone [NT28]. */
export function timesOutside(text: string, times: SessionTimes): TimeHit[] {
  const [start, end] = [wallTimeIn(times.timeZone, times.startedAt), wallTimeIn(times.timeZone, times.endedAt)]
  const hits: TimeHit[] = []
  for (const found of text.matchAll(CLOCK)) {
    const { 0: written, index } = found
    if (SCRIPTURE.test(text.slice(0, index)) || ELSEWHERE.test(sentenceAt(text, index))) continue
    if (readings(found).some(minute => isWithin(minute, minuteOf(start), minuteOf(end)))) continue
    const shown = written.replace(/(?<=[ap]m)\.$/iu, '')
    hits.push({
      rule: 'NT28',
      start: index,
      end: index + shown.length,
      text: shown,
      reason: `The session was held from ${start} to ${end}.`,
    })
  }
  return hits
}

const minuteOf = (wallTime: string) => Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5))

/** Whether a minute of the day lies in the session, which may go past midnight; a minute on either side is rounding. */
function isWithin(minute: number, start: number, end: number): boolean {
  const length = (end - start + DAY) % DAY
  return (minute - start + 1 + DAY) % DAY <= length + 2
}

/** The minutes of the day that a written time can mean: both halves of the day unless it says which. */
function readings({ groups = {} }: RegExpMatchArray): number[] {
  const hourText = groups['h'] ?? groups['h2'] ?? groups['h3'] ?? groups['h4'] ?? groups['h5'] ?? ''
  const named = HOURS.indexOf(hourText.toLowerCase())
  const hour = named >= 0 ? named + 1 : Number(hourText)
  const offset = OFFSET[(groups['word'] ?? '').toLowerCase()] ?? 0
  const minute = (hour * 60 + Number(groups['m'] ?? groups['m3'] ?? 0) + offset + DAY) % DAY
  const half = (groups['half'] ?? groups['half2'])?.toLowerCase()
  if (half !== undefined) return [(minute % (DAY / 2)) + (half === 'p' ? DAY / 2 : 0)]
  const isWholeDay = hour > 12 || hour === 0 || hourText.startsWith('0') || groups['h3'] !== undefined
  return isWholeDay ? [minute] : [minute % (DAY / 2), (minute % (DAY / 2)) + DAY / 2]
}

/** The sentence round a place; the periods of "p.m." and of figures end none. */
function sentenceAt(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/(?<=[^.\s]{2}[.!?])\s|\n/u)
      .at(-1) ?? ''
  const after = text.slice(at).split(/(?<=[^.\s]{2}[.!?])\s|\n/u)[0] ?? ''
  return before + after
}
