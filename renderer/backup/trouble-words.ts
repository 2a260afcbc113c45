import type { BackupTrouble, ChosenFolder, ChosenOutcome } from '#shared/backup/backup.ts'
import { formatMoment, formatTime } from '#renderer/app/day.ts'
import { words } from './backup.words.ts'

/** A stick is away on most days: it is worth a word on Today after so many without a backup on it. */
const AWAY_DAYS = 7

type Failed = NonNullable<BackupTrouble['failed']>

/** When the last try failed and why, in the words of the fault itself. */
export function failedWords({ failedAt, sentence }: Failed, now: Date): string {
  const isToday = new Date(failedAt).toDateString() === now.toDateString()
  return isToday
    ? words('failedToday', { time: formatTime(failedAt), sentence })
    : words('failedOn', { when: formatMoment(failedAt), sentence })
}

const WHAT_TO_DO: Readonly<Record<string, 'toDo.room' | 'toDo.write' | 'toDo.gone' | 'toDo.damaged' | 'toDo.use'>> = {
  'disk-full': 'toDo.room',
  'too-little-space': 'toDo.room',
  'read-only': 'toDo.write',
  'not-a-file': 'toDo.write',
  'folder-gone': 'toDo.gone',
  'db-damaged': 'toDo.damaged',
  'in-use': 'toDo.use',
}

/** What to do about a try that failed, in a sentence. */
export const toDoWords = ({ code }: Failed): string => words(WHAT_TO_DO[code] ?? 'toDo.again')

/** What is wrong with the chosen folder, or null; `isLong` once it is worth a word on Today. */
export function folderWords(
  { folder, isThere }: Pick<ChosenFolder, 'folder' | 'isThere'>,
  chosen: ChosenOutcome | null,
  { reached }: Pick<BackupTrouble, 'reached'>,
): { readonly said: string; readonly isLong: boolean } | null {
  if (folder === null) return null
  if (!isThere) {
    const count = reached.find(one => one.folder === folder)?.daysAgo ?? null
    if (count === null) return { said: words('awayNever', { folder }), isLong: true }
    return { said: words('away', { folder, count }), isLong: count >= AWAY_DAYS }
  }
  if (chosen !== 'full' && chosen !== 'read-only' && chosen !== 'failed') return null
  return { said: words(`chosen.${chosen}`, { folder }), isLong: true }
}
