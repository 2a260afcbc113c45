import { Refusal, type CommandContext } from '#electron/ipc/handlers.ts'
import { findClient } from '#electron/clients/clients.store.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { EnrolmentId, type GroupId } from '#shared/groups/group.ts'
import { countEnrolled, findEnrolmentFrom, insertEnrolment } from './enrolments.store.ts'
import { findGroupRow, type GroupRow } from './groups.store.ts'

/** The group's row; refuses with `not-found`. */
export function groupOf(db: CommandContext['db'], groupId: string): GroupRow {
  const group = findGroupRow(db, groupId)
  if (group === null) throw new Refusal('not-found', 'That group is not in this vault.')
  return group
}

interface Enrolling {
  readonly groupId: GroupId
  readonly clientId: ClientId
  readonly startsOn: string
  readonly overCapacity: boolean
}

/**
 * Enrols a client from a day on. Refuses `full` at capacity unless `overCapacity`, and `conflict` outside the group's
 * dates or when it overlaps another enrolment in the same group.
 */
export function enrol(
  { db, newId }: CommandContext,
  { groupId, clientId, startsOn, overCapacity }: Enrolling,
): { enrolmentId: EnrolmentId; enrolled: number; capacity: number } {
  const group = groupOf(db, groupId)
  if (findClient(db, clientId, startsOn) === null) throw new Refusal('not-found', 'That client is not in this vault.')
  if (startsOn < group.startsOn) {
    throw new Refusal('conflict', `${group.name} starts on ${group.startsOn}; an enrolment cannot begin before it.`)
  }
  if (group.endsOn !== null && startsOn > group.endsOn) {
    throw new Refusal('conflict', `${group.name} ended on ${group.endsOn}; an enrolment cannot begin after it.`)
  }
  const other = findEnrolmentFrom(db, groupId, clientId, startsOn)
  if (other !== null) {
    const until = other.endsOn === null ? 'still runs' : `runs to ${other.endsOn}`
    throw new Refusal('conflict', `Already enrolled in ${group.name}: an enrolment from ${other.startsOn} ${until}.`)
  }
  const enrolled = countEnrolled(db, groupId, startsOn)
  if (enrolled >= group.capacity && !overCapacity) {
    throw new Refusal('full', `${group.name} is full: ${enrolled} of ${group.capacity} places are taken.`)
  }
  const enrolmentId = EnrolmentId.parse(newId())
  insertEnrolment(db, { id: enrolmentId, groupId, clientId, startsOn })
  return { enrolmentId, enrolled: enrolled + 1, capacity: group.capacity }
}
