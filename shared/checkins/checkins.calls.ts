import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { CheckIn, CheckInRow } from './checkin.ts'

const writes = { roles: recordWriters } as const
const oneSession = z.strictObject({ sessionId: SessionId })

export const checkinsCalls = {
  /** What everyone of a session said in the round; clients without a word of tonight only with their last numbers. */
  'checkins.ofSession': query({ roles: recordReaders, views: 'list' }, oneSession, z.array(CheckInRow)),
  /** Keeps what one client said. Refused for somebody who was not in the room, and once the session is finished [CK4]; what stands of somebody who was not there may be cleared. */
  'checkins.save': command(
    { ...writes, audited: 'once' },
    oneSession.extend({ clientId: ClientId, checkIn: CheckIn }),
    z.void(),
  ),
  /** Who sits where tonight, round the circle; nobody named here has no seat [CK6]. */
  'checkins.seat': command(writes, oneSession.extend({ clientIds: z.array(ClientId).max(100) }), z.void()),
}
