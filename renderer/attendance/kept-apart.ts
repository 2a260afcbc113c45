import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'

/** For each client in the room's list, those to keep apart from who are in the room now, as they are shown; null: nobody. */
export function keptApart(
  rows: readonly AttendanceRow[],
  shown: ReadonlyMap<ClientId, string>,
): ReadonlyMap<ClientId, string | null> {
  const here = new Set(rows.filter(isIn).map(row => row.clientId))
  const named = (row: AttendanceRow) => {
    const others = row.flags.flatMap(({ kind, otherClientId }) =>
      kind === 'keep-apart' && otherClientId !== null && here.has(otherClientId)
        ? [shown.get(otherClientId) ?? '']
        : [],
    )
    return others.length === 0 ? null : [...new Set(others)].join(', ')
  }
  return new Map(rows.map(row => [row.clientId, named(row)]))
}

/** Whether this client is in the room now. */
export const isIn = (row: Pick<AttendanceRow, 'presence'>): boolean =>
  row.presence.intervals.some(interval => interval.leftAt === null)
