import type { ClientId } from '#shared/clients/client.ts'
import type { UnitRule } from './units.ts'

/** What is said quietly while a session runs; nothing of it blocks [HR8]. */
export type QuietWarning =
  | { readonly kind: 'over-capacity'; readonly here: number; readonly capacity: number }
  | { readonly kind: 'under-minimum'; readonly here: number; readonly minimum: number }
  | { readonly kind: 'few-staff'; readonly here: number; readonly staff: number; readonly clientsPerStaff: number }
  | {
      readonly kind: 'under-billable' | 'nearly-under-billable'
      readonly clientId: ClientId
      readonly minimumMinutes: number
    }

export interface InRoom {
  readonly clientId: ClientId
  /** Whether they have been in the room at all. */
  readonly came: boolean
  readonly isIn: boolean
  /** Whole minutes so far, those of the day's other sessions included when the rule looks at the day. */
  readonly minutes: number
  /** What the day's further meetings can still give them when the rule looks at the day; 0 otherwise. */
  readonly laterMinutes: number
}

export interface RoomNumbers {
  readonly capacity: number
  readonly minimum: number | null
  readonly clientsPerStaff: number | null
  readonly staff: number
  readonly rule: UnitRule | null
  /** Whole minutes until the planned end. */
  readonly minutesLeft: number
  readonly clients: readonly InRoom[]
}

/** Out of the room with no more than this to spare, somebody is about to miss the billable minimum, minutes. */
const NEARLY_MINUTES = 5

/** The warnings that hold now, in a fixed order [HR8]. */
export function quietWarnings(room: RoomNumbers): QuietWarning[] {
  const { capacity, minimum, clientsPerStaff, staff } = room
  const here = room.clients.filter(client => client.isIn).length
  return [
    ...(here > capacity ? [{ kind: 'over-capacity' as const, here, capacity }] : []),
    ...(minimum !== null && here > 0 && here < minimum ? [{ kind: 'under-minimum' as const, here, minimum }] : []),
    ...(clientsPerStaff !== null && here > staff * clientsPerStaff
      ? [{ kind: 'few-staff' as const, here, staff, clientsPerStaff }]
      : []),
    ...room.clients.flatMap(client => billable(room, client)),
  ]
}

/** Somebody who came and cannot reach the minimum any more by staying to the end, or is out with little to spare. */
function billable({ rule, minutesLeft }: RoomNumbers, client: InRoom): QuietWarning[] {
  if (rule === null || rule.minimumMinutes === 0 || !client.came) return []
  const spare = client.minutes + Math.max(0, minutesLeft) + client.laterMinutes - rule.minimumMinutes
  const { clientId } = client
  const { minimumMinutes } = rule
  if (client.minutes >= minimumMinutes) return []
  if (spare < 0) return [{ kind: 'under-billable', clientId, minimumMinutes }]
  return !client.isIn && spare <= NEARLY_MINUTES ? [{ kind: 'nearly-under-billable', clientId, minimumMinutes }] : []
}
