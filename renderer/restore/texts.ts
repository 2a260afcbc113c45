import { formatDayOf, formatTime } from '#renderer/app/day.ts'
import type { FoundBackup } from '#shared/restore/restore.ts'
import { words } from './restore.words.ts'

const CAUSES = ['daily', 'manual', 'migration', 'import', 'rotation', 'kept-aside'] as const

const causeOf = (cause: string): string => words(`cause.${CAUSES.find(known => known === cause) ?? 'other'}`)

const megabytes = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Bytes as "2.1 MB", never less than 0.1. */
export const sizeText = (bytes: number): string => `${megabytes.format(Math.max(0.1, bytes / 1_000_000))} MB`

/** When a backup was made, on this computer's clock. */
export const madeText = (madeAt: string | null): string =>
  madeAt === null ? words('madeUnknown') : words('made', { day: formatDayOf(madeAt), time: formatTime(madeAt) })

/** What is known of a backup before it is opened, in a line or two. */
export function factsText({ cause, bytes, place, people, counts }: FoundBackup): string {
  const facts = { cause: causeOf(cause), size: sizeText(bytes), place: words(`place.${place}`) }
  const names = people.map(({ name }) => name).join(', ')
  const line = people.length === 0 ? words('facts', facts) : words('factsPeople', { ...facts, people: names })
  if (counts === null) return line
  const clients = words('clients', { count: counts.clients })
  return `${line} ${words('holds', { clients, sessions: words('sessions', { count: counts.sessions }) })}`
}
