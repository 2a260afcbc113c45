import { Temporal } from 'temporal-polyfill'
import { dateIn } from '#shared/sessions/clock.ts'
import type { DueRule } from './note-rules.ts'

const SATURDAY = 6

/** The last day on which a note of a session held on this day is in time [NT5]; weekends and holidays are no business days. */
export function dueOn(heldOn: string, rule: DueRule, holidays: ReadonlySet<string>): string {
  let day = Temporal.PlainDate.from(heldOn)
  if (rule.kind === 'same-day') return day.toString()
  if (rule.kind === 'calendar-days') return day.add({ days: rule.days }).toString()
  for (let left = rule.days; left > 0;) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek < SATURDAY && !holidays.has(day.toString())) left -= 1
  }
  return day.toString()
}

/** Whether something signed at this instant is late: after the due day has ended where the session was held [NT5]. */
export const isLate = (signedAt: string, timeZone: string, due: string): boolean => dateIn(timeZone, signedAt) > due
