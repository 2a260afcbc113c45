import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { GroupId, ScheduleId, StaffRole } from '#shared/groups/group.ts'
import { action, command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Instant, Line } from '#shared/ipc/text.ts'
import { Paper } from '#shared/sheets/paper.ts'
import { InternalPrint } from './internal-print.ts'
import { SegmentNumber } from './plan.ts'
import { PrepCard } from './prep.ts'
import { Delivery, GivenThing, SessionDetail, SessionInList, Today } from './session.ts'
import { DeliveryId, SessionId } from './session-id.ts'

const reads = { roles: recordReaders, views: 'list' } as const
const writes = { roles: recordWriters } as const
const oneSession = z.strictObject({ sessionId: SessionId })
const oneSegment = oneSession.extend({ deliveryId: DeliveryId, segment: SegmentNumber })
/** The meeting that something internal was printed for. */
const printedFor = z.strictObject({
  groupId: GroupId,
  scheduleId: ScheduleId.nullable(),
  sessionId: SessionId.nullable(),
  date: CalendarDate,
})
/** A print changes nothing that is shown; its event is all there is to it. */
const printed = command({ roles: recordReaders, quiet: true, whileReading: true }, printedFor, z.void())

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
  /** The length a topic is given; its segments not yet begun follow [CU1]. */
  'sessions.setTopicMinutes': command(
    writes,
    z.strictObject({ deliveryId: DeliveryId, minutes: z.int().min(10).max(480) }),
    z.void(),
  ),
  'sessions.removeDelivery': command(writes, z.strictObject({ deliveryId: DeliveryId }), z.void()),
  /** Ends the session now and freezes attendance as recorded; a reopened one keeps what was frozen first. */
  'sessions.finish': command(writes, oneSession, z.void()),
  'sessions.reopen': command(writes, oneSession, z.void()),
  /** Begins a segment now; the one that ran is over [SE5]. */
  'sessions.goToSegment': command(writes, oneSegment, z.void()),
  /** Takes the last beginning back: the segment before runs on as if nothing had been pressed. */
  'sessions.takeBackSegment': command(writes, oneSession, z.void()),
  /** Adds minutes to a segment, or takes some off; it keeps at least one. */
  'sessions.addMinutes': command(writes, oneSegment.extend({ minutes: z.int().min(-60).max(60) }), z.void()),
  'sessions.skipSegment': command(writes, oneSegment.extend({ isSkipped: z.boolean() }), z.void()),
  /** Moves a segment to a place in the session's plan, from 0. */
  'sessions.moveSegment': command(writes, oneSegment.extend({ to: z.int().min(0).max(200) }), z.void()),
  'sessions.startBreak': command(writes, oneSession, z.strictObject({ breakId: z.uuid() })),
  'sessions.endBreak': command(writes, oneSession.extend({ breakId: z.uuid() }), z.void()),
  /** A break's times as they were; null takes the break off the record. */
  'sessions.setBreak': command(
    writes,
    oneSession.extend({
      breakId: z.uuid(),
      times: z.strictObject({ startedAt: Instant, endedAt: Instant.nullable() }).nullable(),
    }),
    z.void(),
  ),
  /** Handout or task, to these clients and to no others of the session. */
  'sessions.give': command(
    writes,
    oneSession.extend({ deliveryId: DeliveryId, what: GivenThing, clientIds: z.array(ClientId).max(100) }),
    z.void(),
  ),
  /** The topic of the group's next session, chosen at the close of this one [CV9]. */
  'sessions.chooseNext': command(writes, oneSession.extend({ topicId: z.string().max(200).nullable() }), z.void()),
  /** A meeting that did not happen, with its reason [SE9]: of the schedule, or one that was started and nobody came to. */
  'sessions.notHeld': command(
    writes,
    z.strictObject({ groupId: GroupId, heldOn: CalendarDate, scheduleId: ScheduleId, reason: Line(300) }),
    oneSession,
  ),
  'sessions.endNotHeld': command(writes, oneSession.extend({ reason: Line(300) }), z.void()),
  /** It does happen after all: the session starts now. */
  'sessions.holdAfterAll': command(writes, oneSession, z.void()),
  /** Everything to know before one meeting of a group [CV9]: of this schedule, or the day's next; null when there is no such group. */
  'sessions.prep': query(
    reads,
    z.strictObject({ groupId: GroupId, date: CalendarDate, scheduleId: ScheduleId.nullable() }),
    PrepCard.nullable(),
  ),
  /** Prints the page as its print style has it, and logs it; false when the person closed the print window [SE17]. */
  'sessions.printInternal': action(
    { roles: recordReaders },
    z.strictObject({ what: InternalPrint, paper: Paper, meeting: printedFor }),
    z.boolean(),
  ),
  /** The shell tells that something internal went to the printer. */
  'sessions.printedPrepCard': printed,
  'sessions.printedPrepCardWithoutNames': printed,
  'sessions.printedSignInSheet': printed,
  'sessions.printedSignInKey': printed,
  /** Who helps tonight without a slot of their own: a name and what they do here. */
  'sessions.setStaff': command(
    writes,
    oneSession.extend({
      staff: z
        .array(z.strictObject({ staffId: StaffId.nullable(), name: Line(120), role: StaffRole }))
        .min(1)
        .max(10),
    }),
    z.void(),
  ),
}
