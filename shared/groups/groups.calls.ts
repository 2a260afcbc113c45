import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordRoles, StaffId } from '#shared/facilitators/staff-member.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Line, OptionalLine } from '#shared/ipc/text.ts'
import { EnrolmentId, GroupChange, GroupDetail, GroupId, GroupInList, NewGroup } from './group.ts'

const records = { roles: recordRoles } as const
const oneGroup = z.strictObject({ groupId: GroupId })

export const groupsCalls = {
  'groups.list': query(
    { ...records, views: 'list' },
    z.strictObject({ today: CalendarDate, withEnded: z.boolean() }),
    z.array(GroupInList),
  ),
  'groups.get': query({ ...records, views: 'list' }, oneGroup.extend({ onDate: CalendarDate }), GroupDetail.nullable()),
  'groups.add': command(records, NewGroup, oneGroup),
  'groups.change': command(records, GroupChange, oneGroup),
  /** Refuses (`full`) at capacity unless `overCapacity`; refuses (`conflict`) an enrolment that overlaps another. */
  'groups.enrol': command(
    records,
    oneGroup.extend({ clientId: ClientId, startsOn: CalendarDate, overCapacity: z.boolean() }),
    z.strictObject({ enrolmentId: EnrolmentId, enrolled: z.int(), capacity: z.int() }),
  ),
  'groups.endEnrolment': command(
    records,
    z.strictObject({ enrolmentId: EnrolmentId, endsOn: CalendarDate, reason: OptionalLine(300) }),
    z.void(),
  ),
  'groups.wait': command(records, oneGroup.extend({ clientId: ClientId, askedOn: CalendarDate }), z.void()),
  'groups.stopWaiting': command(records, z.strictObject({ waitId: z.uuid(), onDate: CalendarDate }), z.void()),
  'groups.close': command(
    records,
    oneGroup.extend({ fromOn: CalendarDate, untilOn: CalendarDate, reason: Line(200), everyGroup: z.boolean() }),
    z.void(),
  ),
  'groups.reopenDays': command(records, z.strictObject({ closureId: z.uuid() }), z.void()),
  'groups.substitute': command(records, oneGroup.extend({ onDate: CalendarDate, staffId: StaffId }), z.void()),
  'groups.endSubstitute': command(records, z.strictObject({ substituteId: z.uuid() }), z.void()),
}
