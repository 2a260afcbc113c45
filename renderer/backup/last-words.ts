import { formatMoment, formatTime } from '#renderer/app/day.ts'
import { words } from './backup.words.ts'

/** When the last backup was made, in one sentence. */
export function lastWords(madeAt: string, now: Date): string {
  const made = new Date(madeAt)
  const isToday = made.toDateString() === now.toDateString()
  return isToday ? words('lastToday', { time: formatTime(madeAt) }) : words('last', { when: formatMoment(madeAt) })
}
