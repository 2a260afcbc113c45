import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { CheckIn } from './checkin.ts'

/** How far one client is in the round. */
export type Standing = 'said' | 'passed' | 'to-come'

/** Whether anything at all is kept of this client's round, the line included. */
export const isBlank = ({ craving, mood, used, homework, remark, passed }: CheckIn): boolean =>
  [craving, mood, used, homework].every(value => value === null) && (remark ?? '').trim() === '' && passed.length === 0

/** Who answered anything has spoken; who only passed has passed; everybody else is still to come. */
export function standingOf(checkIn: CheckIn): Standing {
  if (isBlank(checkIn)) return 'to-come'
  return isBlank({ ...checkIn, passed: [] }) ? 'passed' : 'said'
}

/** One place in the round. */
export interface InRound {
  readonly clientId: ClientId
  readonly name: string
  readonly seat: number | null
  readonly homeworkDue: boolean
  /** Was here and is not in the room now. */
  readonly hasLeft: boolean
}

type Row = Pick<AttendanceRow, 'clientId' | 'name' | 'seat' | 'homeworkDue' | 'presence'>

const LAST = Number.MAX_SAFE_INTEGER

/** Those who were in the room [CK4], by seat when seats were set tonight, else in the order given, which is by name; who has no seat comes last [CK6]. */
export const roundOf = (rows: readonly Row[]): InRound[] =>
  rows
    .filter(row => wasPresent(row.presence))
    .map(({ clientId, name, seat, homeworkDue, presence }) => ({
      clientId,
      name,
      seat,
      homeworkDue,
      hasLeft: presence.intervals.every(interval => interval.leftAt !== null),
    }))
    .toSorted((a, b) => (a.seat ?? LAST) - (b.seat ?? LAST))

/** The next one still to come after this client, going round; null when nobody is. Who left without a word is not waited for. */
export function nextInRound(
  order: readonly InRound[],
  checkInOf: (clientId: ClientId) => CheckIn,
  after: ClientId | null,
): ClientId | null {
  const from = order.findIndex(one => one.clientId === after) + 1
  const others = [...order.slice(from), ...order.slice(0, Math.max(0, from - 1))]
  return others.find(one => !one.hasLeft && standingOf(checkInOf(one.clientId)) === 'to-come')?.clientId ?? null
}
