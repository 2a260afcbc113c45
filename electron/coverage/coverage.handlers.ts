import { listTimeline } from '#electron/clients/timeline.store.ts'
import { findClient } from '#electron/clients/clients.store.ts'
import { listRoster } from '#electron/groups/enrolments.store.ts'
import { listPlanTopics } from '#electron/groups/groups.store.ts'
import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { MakeUpId } from '#shared/coverage/coverage.ts'
import { sessionOfWeek, stayStart, weekSince, type TrackWeek } from '#shared/coverage/track-week.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { listGivenTopics, listTopicsOfClient } from './coverage.store.ts'
import { coverOfClients } from './cover.ts'
import {
  findOffer,
  insertMakeUp,
  listMakeUpsOf,
  listOpenMakeUps,
  saveMadeUp,
  withdrawMakeUp,
} from './make-ups.store.ts'
import { listMissedIn } from './missed.ts'
import { findFirstDayInTrack, listEnrolmentsInTrack } from './track-week.store.ts'

/** Sessions in a client's strip. */
const STRIP = 24

/** How a topic is called now: as in the library, else as when it was given last. */
function titled({ library }: QueryContext, topics: readonly { topicId: string; title: string }[]) {
  const known = new Map(library.topics().map(topic => [topic.id as string, topic])) // a branded id compares as its text
  return topics.map(({ topicId, title }) => ({
    topicId,
    title: known.get(topicId)?.title ?? title,
    moduleTitle: known.get(topicId)?.moduleTitle ?? '',
  }))
}

export const coverageHandlers: HandlersOf<'coverage'> = {
  'coverage.ofGroup': (context, { groupId, onDate }) => {
    const { db } = context
    const roster = listRoster(db, groupId, onDate)
    const planned = listPlanTopics(db, groupId).map(topicId => ({ topicId, title: topicId }))
    const topics = titled(context, planned.length > 0 ? planned : listGivenTopics(db, groupId))
    const cover = coverOfClients(
      db,
      roster.map(entry => entry.clientId),
      topics.map(topic => topic.topicId),
    )
    return {
      topics,
      clients: roster.map(({ clientId, name }) => ({ clientId, name, cover: cover.get(clientId) ?? [] })),
    }
  },

  'coverage.ofClient': (context, { clientId }) => {
    const { db, sight, now } = context
    const topics = titled(context, listTopicsOfClient(db, clientId))
    const cover = coverOfClients(
      db,
      [clientId],
      topics.map(topic => topic.topicId),
    ).get(clientId)
    return {
      strip: listTimeline(db, { clientId, limit: STRIP, sight }, now())
        .map(({ sessionId, heldOn, groupName, status, minutes }) => ({
          sessionId: SessionId.parse(sessionId),
          heldOn,
          groupName,
          status,
          minutes,
        }))
        .reverse(),
      topics: topics.map((topic, at) => ({ ...topic, cover: cover?.[at] ?? ('not-offered' as const) })),
      makeUps: listMakeUpsOf(db, clientId),
    }
  },

  'coverage.trackWeek': ({ db, library }, { clientId, onDate }) => {
    const weeks = library.tracks().map(({ id, title }): TrackWeek | null => {
      const inTrack = { clientId, moduleId: id }
      const fromOn = stayStart(listEnrolmentsInTrack(db, inTrack), onDate)
      const firstOn = fromOn === null ? null : findFirstDayInTrack(db, { ...inTrack, fromOn, untilOn: onDate })
      const track = firstOn === null ? null : library.track(id)
      if (firstOn === null || track === null) return null
      const week = weekSince(firstOn, onDate)
      return { trackId: id, trackTitle: title, firstOn, week, session: sessionOfWeek(track, week) }
    })
    return weeks.find(found => found !== null) ?? null
  },

  'coverage.missedIn': ({ db, now }, { sessionId }) =>
    listMissedIn(db, sessionOf(db, sessionId), now()).map(one => ({
      ...one,
      makeUpId: findOffer(db, one.clientId, one.topicId)?.makeUpId ?? null,
    })),

  'coverage.openMakeUps': ({ db, sight }) => listOpenMakeUps(db, sight),

  'coverage.offerMakeUp': (context, { clientId, topicId, sessionId, offeredOn }) => {
    const { db, person } = context
    if (findClient(db, clientId, offeredOn) === null)
      throw new Refusal('not-found', 'That client is not in this vault.')
    const topic = context.library.topics().find(known => known.id === topicId)
    if (topic === undefined) throw new Refusal('not-found', 'That topic is not in the library.')
    const offered = findOffer(db, clientId, topicId)
    if (offered !== null) return { makeUpId: offered.makeUpId }
    const makeUpId = MakeUpId.parse(context.newId())
    insertMakeUp(
      db,
      { makeUpId, clientId, topicId, title: topic.title, missedSessionId: sessionId, offeredOn },
      person.id,
    )
    return { makeUpId }
  },

  'coverage.recordMakeUp': ({ db, person }, { clientId, makeUpId, madeUpOn }) => {
    if (saveMadeUp(db, { clientId, makeUpId, madeUpOn, staffId: person.id }) === 0) {
      throw new Refusal('conflict', 'That make-up is not on offer, or was offered later than that day.')
    }
  },

  'coverage.withdrawMakeUp': ({ db, now }, { clientId, makeUpId }) => {
    if (withdrawMakeUp(db, clientId, makeUpId, now()) === 0)
      throw new Refusal('not-found', 'That make-up is not on the record any more.')
  },
}
