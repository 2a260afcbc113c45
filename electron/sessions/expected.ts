import type { ReadDb } from '#electron/db/database.ts'
import { listRecorded } from '#electron/attendance/attendance.store.ts'
import { findHadBy, findLastTopic, findSeenBefore } from '#electron/coverage/coverage.store.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { listRoster } from '#electron/groups/enrolments.store.ts'
import { listPlanTopics, type GroupRow } from '#electron/groups/groups.store.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { suggestTopic } from '#shared/coverage/suggest-topic.ts'
import { Suggestion } from '#shared/sessions/session.ts'
import { findChosenTopic, findPreviousSession } from './sessions.store.ts'

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

/** Tonight's topic for this group and these clients, with its reason: what was chosen at the last close, else the plan's [CV9]; null without any topic. */
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
  const chosenId = findChosenTopic(db, group.id, before)
  const hadBy = findHadBy(db, chosenId === null ? topicIds : [...topicIds, chosenId], expected)
  const suggested = suggestTopic({
    mode: planned.length > 0 ? group.planMode : 'free',
    topicIds,
    lastTopicId: findLastTopic(db, group.id, topicIds, before),
    expected,
    hadBy,
  })
  // A topic of a pack that was retired since is not in the library any more.
  const chosen = chosenId !== null && known.has(chosenId) ? chosenOf(chosenId, expected, hadBy) : null
  const tonight = chosen ?? suggested
  const topic = tonight === null ? undefined : known.get(tonight.topicId)
  if (tonight === null || topic === undefined) return null
  return Suggestion.parse({
    ...tonight,
    isChosen: chosen !== null,
    title: topic.title,
    moduleTitle: topic.moduleTitle,
  })
}

const chosenOf = (topicId: string, expected: readonly string[], hadBy: ReadonlyMap<string, ReadonlySet<string>>) => ({
  topicId,
  notHad: expected.filter(client => hadBy.get(topicId)?.has(client) !== true).length,
  expected: expected.length,
  inOrder: false,
})

/** The clients expected in a group on a day, by last name. */
export const expectedOn = (db: ReadDb, groupId: string, date: string) => listRoster(db, groupId, date)
