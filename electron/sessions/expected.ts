import type { ReadDb } from '#electron/db/database.ts'
import { listRecorded } from '#electron/attendance/attendance.store.ts'
import { findHadBy, findLastTopic, findSeenBefore } from '#electron/coverage/coverage.store.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { listRoster } from '#electron/groups/enrolments.store.ts'
import { listPlanTopics, type GroupRow } from '#electron/groups/groups.store.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { suggestTopic } from '#shared/coverage/suggest-topic.ts'
import { Suggestion } from '#shared/sessions/session.ts'
import { findPreviousSession } from './sessions.store.ts'

/** Of these clients: who comes for the first time, and who was enrolled last time and not in the room. */
export function newAndMissed(
  db: ReadDb,
  groupId: string,
  clientIds: readonly string[],
  before: string,
): { isNew: ReadonlySet<string>; missed: ReadonlySet<string> } {
  const seen = findSeenBefore(db, groupId, clientIds, before)
  const isNew = new Set(clientIds.filter(id => !seen.has(id)))
  const previous = findPreviousSession(db, groupId, before)
  if (previous === null) return { isNew, missed: new Set() }
  const away = listRecorded(db, previous.id).filter(row => !wasPresent(row.presence) && row.enrolmentId !== null)
  const expected = new Set(clientIds)
  return { isNew, missed: new Set<string>(away.map(row => row.clientId).filter(id => expected.has(id))) }
}

interface Asking {
  readonly db: ReadDb
  readonly library: Library
}

/** Tonight's topic for this group and these clients, with its reason; null without a plan. */
export function suggestionFor(
  { db, library }: Asking,
  group: GroupRow,
  expected: readonly string[],
  before: string,
): Suggestion | null {
  const known = new Map(library.topics().map(topic => [topic.id as string, topic])) // a branded id compares as its text
  const planned = listPlanTopics(db, group.id).filter(id => known.has(id))
  // A group without a plan may have any topic [CV5].
  const topicIds = planned.length > 0 ? planned : [...known.keys()]
  const suggested = suggestTopic({
    mode: planned.length > 0 ? group.planMode : 'free',
    topicIds,
    lastTopicId: findLastTopic(db, group.id, topicIds, before),
    expected,
    hadBy: findHadBy(db, topicIds, expected),
  })
  const topic = suggested === null ? undefined : known.get(suggested.topicId)
  if (suggested === null || topic === undefined) return null
  return Suggestion.parse({ ...suggested, title: topic.title, moduleTitle: topic.moduleTitle })
}

/** The clients expected in a group on a day, by last name. */
export const expectedOn = (db: ReadDb, groupId: string, date: string) => listRoster(db, groupId, date)
