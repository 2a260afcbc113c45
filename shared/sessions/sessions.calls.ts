import * as z from 'zod'
import { recordRoles } from '#shared/facilitators/staff-member.ts'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { Delivery, DeliveryId, SessionDetail, SessionId, SessionInList, Today } from './session.ts'

const records = { roles: recordRoles } as const
const oneSession = z.strictObject({ sessionId: SessionId })

export const sessionsCalls = {
  'sessions.today': query({ ...records, views: 'list' }, z.strictObject({ date: CalendarDate }), Today),
  'sessions.get': query({ ...records, views: 'list' }, oneSession, SessionDetail.nullable()),
  'sessions.ofGroup': query(
    { ...records, views: 'list' },
    z.strictObject({ groupId: GroupId, limit: z.int().min(1).max(500) }),
    z.array(SessionInList),
  ),
  /** Starts the session now: planned (with its schedule) or unscheduled. Twice the same planned one gives the one that runs. */
  'sessions.start': command(
    records,
    z.strictObject({ groupId: GroupId, heldOn: CalendarDate, scheduleId: ScheduleId.nullable() }),
    oneSession,
  ),
  'sessions.deliver': command(records, oneSession.extend({ topicId: z.string().max(200) }), Delivery),
  'sessions.removeDelivery': command(records, z.strictObject({ deliveryId: DeliveryId }), z.void()),
  /** Ends the session now and freezes attendance as recorded; a reopened one keeps what was frozen first. */
  'sessions.finish': command(records, oneSession, z.void()),
  'sessions.reopen': command(records, oneSession, z.void()),
}
