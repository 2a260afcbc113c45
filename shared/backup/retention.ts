import { addDays, weekdayOf } from '#shared/sessions/clock.ts'
import type { BackupCause } from './backup.ts'

const DAYS = 3
const WEEKS = 4
const MANUAL = 3
const KEPT_DAYS = 28

/** A backup in one place, as far as its age matters. */
export interface Aging {
  readonly backupId: string
  readonly cause: BackupCause
  /** The clinic's day by the clock of then, which may have been wrong. */
  readonly madeOn: string
}

/**
 * Which backups of one place go, given in the order in which they were made, the oldest first. Never the newest one. Kept are:
 * the newest of each of the last three days and four weeks that have one, the newest three made by hand, and of those made
 * before a migration, an import or a rotation the newest of each and all of the last 28 days [BK5]. The order counts and not the dates,
 * so that a clock set wrong and right again costs nothing new [BK6].
 */
export function agedOut(oldestFirst: readonly Aging[], today: string): string[] {
  const newestFirst = oldestFirst.toReversed()
  const kept = new Set(newestFirst.slice(0, 1))
  const keep = (found: readonly Aging[]) => found.forEach(one => kept.add(one))
  keep(firstOfEach(newestFirst, ({ madeOn }) => madeOn, DAYS))
  keep(firstOfEach(newestFirst, ({ madeOn }) => mondayOf(madeOn), WEEKS))
  keep(newestFirst.filter(({ cause }) => cause === 'manual').slice(0, MANUAL))
  const before = newestFirst.filter(({ cause }) => cause !== 'daily' && cause !== 'manual')
  keep(firstOfEach(before, ({ cause }) => cause, before.length))
  const since = addDays(today, -KEPT_DAYS)
  keep(before.filter(({ madeOn }) => madeOn > since))
  return oldestFirst.filter(one => !kept.has(one)).map(({ backupId }) => backupId)
}

function firstOfEach(backups: readonly Aging[], of: (one: Aging) => string, most: number): Aging[] {
  const first = new Map<string, Aging>()
  for (const one of backups) if (!first.has(of(one))) first.set(of(one), one)
  return [...first.values()].slice(0, most)
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))
