import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordWriters, rosterReaders, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Line, OptionalLine } from '#shared/ipc/text.ts'
import { EnrolmentId, GroupChange, GroupDetail, GroupId, GroupInList, NewGroup } from './group.ts'

const reads = { roles: rosterReaders, views: 'list' } as const
const writes = { roles: rosterWriters } as const
/** The client may be of another group. */
const takesIn = { ...writes, outOfSight: ['clientId'] } as const
const oneGroup = z.strictObject({ groupId: GroupId })

export const groupsCalls = {
  'groups.list': query(reads, z.strictObject({ today: CalendarDate, withEnded: z.boolean() }), z.array(GroupInList)),
  'groups.get': query(reads, oneGroup.extend({ onDate: CalendarDate }), GroupDetail.nullable()),
  'groups.add': command(writes, NewGroup, oneGroup),
  'groups.change': command(writes, GroupChange, oneGroup),
  /** Refuses (`full`) at capacity unless `overCapacity`; refuses (`conflict`) an enrolment that overlaps another. */
  'groups.enrol': command(
    takesIn,
    oneGroup.extend({ clientId: ClientId, startsOn: CalendarDate, overCapacity: z.boolean() }),
    z.strictObject({ enrolmentId: EnrolmentId, enrolled: z.int(), capacity: z.int() }),
  ),
  'groups.endEnrolment': command(
    writes,
    z.strictObject({ enrolmentId: EnrolmentId, endsOn: CalendarDate, reason: OptionalLine(300) }),
    z.void(),
  ),
  'groups.wait': command(takesIn, oneGroup.extend({ clientId: ClientId, askedOn: CalendarDate }), z.void()),
  'groups.stopWaiting': command(writes, z.strictObject({ waitId: z.uuid(), onDate: CalendarDate }), z.void()),
  'groups.close': command(
    writes,
    oneGroup.extend({ fromOn: CalendarDate, untilOn: CalendarDate, reason: Line(200), everyGroup: z.boolean() }),
    z.void(),
  ),
  'groups.reopenDays': command(writes, z.strictObject({ closureId: z.uuid() }), z.void()),
  'groups.substitute': command(writes, oneGroup.extend({ onDate: CalendarDate, staffId: StaffId }), z.void()),
  /** Groups of other facilitators that run on a day, by name alone: to cover one for them. */
  'groups.others': query(
    { roles: recordWriters, views: 'list' },
    z.strictObject({ today: CalendarDate }),
    z.array(GroupInList.pick({ id: true, name: true, place: true, meetings: true })),
  ),
  /** Puts oneself in as the substitute of a group of other facilitators for one day, with a reason; in sight from then on. */
  'groups.cover': command(
    { roles: recordWriters, outOfSight: ['groupId'] },
    oneGroup.extend({ onDate: CalendarDate, reason: Line(200) }),
    z.void(),
  ),
  'groups.endSubstitute': command(writes, z.strictObject({ substituteId: z.uuid() }), z.void()),
}
