import { findRecorded } from '#electron/attendance/attendance.store.ts'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { openSession, sessionOf } from '#electron/sessions/open-session.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { NO_CHECK_IN } from '#shared/checkins/checkin.ts'
import { isBlank } from '#shared/checkins/round.ts'
import { findLastNumbers, listCheckIns, saveCheckIn, saveSeats } from './checkins.store.ts'

export const checkinsHandlers: HandlersOf<'checkins'> = {
  'checkins.ofSession': ({ db }, { sessionId }) => {
    const session = sessionOf(db, sessionId)
    const clientIds = listMembers(db, session).map(member => member.clientId)
    const said = new Map(listCheckIns(db, sessionId).map(row => [row.clientId, row.checkIn]))
    const last = findLastNumbers(db, clientIds, session.startedAt)
    return clientIds.map(clientId => ({
      clientId,
      checkIn: said.get(clientId) ?? NO_CHECK_IN,
      last: last.get(clientId) ?? null,
    }))
  },

  'checkins.save': ({ db, now, person }, { sessionId, clientId, checkIn }) => {
    openSession(db, sessionId)
    const recorded = findRecorded(db, sessionId, clientId)
    const wasHere = recorded !== null && wasPresent(recorded.presence)
    const isClearing = isBlank(checkIn) && listCheckIns(db, sessionId).some(row => row.clientId === clientId)
    if (!wasHere && !isClearing) {
      throw new Refusal('conflict', 'Only someone who is in the room has a check-in. Record attendance first.')
    }
    saveCheckIn(db, checkIn, { sessionId, clientId, at: now(), staffId: person.id })
  },

  'checkins.seat': ({ db }, { sessionId, clientIds }) => {
    const session = openSession(db, sessionId)
    const members = new Set(listMembers(db, session).map(member => member.clientId))
    if (!clientIds.every(id => members.has(id)) || new Set(clientIds).size < clientIds.length) {
      throw new Refusal('not-found', 'One of those clients is not in this session.')
    }
    saveSeats(db, sessionId, clientIds)
  },
}
