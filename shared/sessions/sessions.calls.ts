import * as z from 'zod'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { Delivery, DeliveryId, SessionDetail, SessionId, SessionInList, Today } from './session.ts'

const reads = { roles: recordReaders, views: 'list' } as const
const writes = { roles: recordWriters } as const
const oneSession = z.strictObject({ sessionId: SessionId })

export const sessionsCalls = {
  'sessions.today': query(reads, z.strictObject({ date: CalendarDate }), Today),
  'sessions.get': query(reads, oneSession, SessionDetail.nullable()),
  'sessions.ofGroup': query(
    reads,
    z.strictObject({ groupId: GroupId, limit: z.int().min(1).max(500) }),
    z.array(SessionInList),
  ),
  /** Starts the session now: planned (with its schedule) or unscheduled. Twice the same planned one gives the one that runs. */
  'sessions.start': command(
    writes,
    z.strictObject({ groupId: GroupId, heldOn: CalendarDate, scheduleId: ScheduleId.nullable() }),
    oneSession,
  ),
  'sessions.deliver': command(writes, oneSession.extend({ topicId: z.string().max(200) }), Delivery),
  'sessions.removeDelivery': command(writes, z.strictObject({ deliveryId: DeliveryId }), z.void()),
  /** Ends the session now and freezes attendance as recorded; a reopened one keeps what was frozen first. */
  'sessions.finish': command(writes, oneSession, z.void()),
  'sessions.reopen': command(writes, oneSession, z.void()),
}
