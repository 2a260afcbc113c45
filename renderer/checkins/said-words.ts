import type { CheckIn, CheckInQuestion, CheckInRow } from '#shared/checkins/checkin.ts'
import { words } from './checkins.words.ts'

const shortDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })

/** What was said to a question in words; null when it was not asked. */
export function saidTo(checkIn: CheckIn, question: CheckInQuestion): string | null {
  if (checkIn.passed.includes(question)) return words('passed')
  const value = checkIn[question]
  if (value === null) return null
  return typeof value === 'number' ? String(value) : words(value)
}

/** The number of the time before with its day, or null where there is none to show [CK5]. */
export function lastOf(last: CheckInRow['last'], question: CheckInQuestion): string | null {
  if (last === null || (question !== 'craving' && question !== 'mood')) return null
  const value = last[question]
  return value === null ? null : words('last', { value, day: shortDay.format(new Date(`${last.heldOn}T12:00:00Z`)) })
}
