import * as z from 'zod'
import { AttendanceStatus } from '#shared/attendance/presence.ts'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { GroupId } from '#shared/groups/group.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { CoverageGrid, MakeUp, MakeUpId, TopicCover } from './coverage.ts'
import { TrackWeek } from './track-week.ts'

const reads = { roles: recordReaders, views: 'list' } as const
const writes = { roles: recordWriters } as const
const oneMakeUp = z.strictObject({ clientId: ClientId, makeUpId: MakeUpId })

/** One session in a client's strip: when, in which group, and what was recorded. */
const StripEntry = z.strictObject({
  sessionId: SessionId,
  heldOn: CalendarDate,
  groupName: z.string(),
  status: AttendanceStatus,
  minutes: z.int(),
})

export const coverageCalls = {
  /** Who of a group's roster of that day has had which topic of its plan; without a plan, the topics that were ever given in it. */
  'coverage.ofGroup': query(reads, z.strictObject({ groupId: GroupId, onDate: CalendarDate }), CoverageGrid),
  /** One client: the last sessions, oldest first, and what they have of every topic that concerns them. */
  'coverage.ofClient': query(
    { roles: recordReaders, views: 'client' },
    z.strictObject({ clientId: ClientId, onDate: CalendarDate }),
    z.strictObject({
      strip: z.array(StripEntry),
      topics: z.array(
        z.strictObject({ topicId: z.string(), title: z.string(), moduleTitle: z.string(), cover: TopicCover }),
      ),
      makeUps: z.array(MakeUp),
    }),
  ),
  /** In which week of a track a client is, counted from the first of its groups they came to; null outside of every track [CV10]. */
  'coverage.trackWeek': query(
    { roles: recordReaders, views: 'client' },
    z.strictObject({ clientId: ClientId, onDate: CalendarDate }),
    TrackWeek.nullable(),
  ),
  /** Whom of a session which of its topics can be offered to make up: not there for it, and not had another time. */
  'coverage.missedIn': query(
    reads,
    z.strictObject({ sessionId: SessionId }),
    z.array(
      z.strictObject({
        clientId: ClientId,
        name: z.string(),
        topicId: z.string(),
        title: z.string(),
        /** The make-up on offer, or null. */
        makeUpId: MakeUpId.nullable(),
      }),
    ),
  ),
  /** Make-ups of clients in sight that were offered and not made up yet, oldest first. */
  'coverage.openMakeUps': query(reads, z.void(), z.array(MakeUp)),
  'coverage.offerMakeUp': command(
    writes,
    z.strictObject({
      clientId: ClientId,
      topicId: z.string().max(200),
      sessionId: SessionId.nullable(),
      offeredOn: CalendarDate,
    }),
    z.strictObject({ makeUpId: MakeUpId }),
  ),
  /** The client did it on that day: a make-up, no attendance [CV8]. */
  'coverage.recordMakeUp': command(writes, oneMakeUp.extend({ madeUpOn: CalendarDate }), z.void()),
  /** Takes an offer, or a record made by mistake, back. */
  'coverage.withdrawMakeUp': command(writes, oneMakeUp, z.void()),
}
