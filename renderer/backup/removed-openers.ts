import type { KnownBackup } from '#shared/backup/backup.ts'

/** Somebody without a way in who can open so many backups, the last of that day. */
export interface RemovedOpener {
  readonly staffId: string
  readonly name: string
  readonly count: number
  readonly lastOn: string
}

/** Everybody without a way in who can open one of these backups, by name. */
export function removedOpeners(backups: readonly KnownBackup[]): RemovedOpener[] {
  const found = new Map<string, RemovedOpener>()
  for (const { openers, madeOn } of backups) {
    for (const { staffId, name, removedAt } of openers) {
      if (staffId === null || removedAt === null) continue
      const held = found.get(staffId) ?? { staffId, name, count: 0, lastOn: madeOn }
      const lastOn = held.lastOn > madeOn ? held.lastOn : madeOn
      found.set(staffId, { ...held, count: held.count + 1, lastOn })
    }
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}
