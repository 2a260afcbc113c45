import * as z from 'zod'
import { everyRole, recordReaders, rosterReaders, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { Instant } from '#shared/ipc/text.ts'
import { FoundTopic } from './search-texts.ts'
import { GivenInGroup, GivenTopic, TopicNote, TopicNoteText } from './topic-note.ts'
import { Module, Topic, TopicSummary } from './topic.ts'
import { Track, TrackSummary } from './track.ts'

const everyone = { roles: everyRole } as const
const oneTopic = z.strictObject({ topicId: z.string().max(200) })

export const curriculumCalls = {
  'curriculum.library': query(
    everyone,
    z.void(),
    z.strictObject({ modules: z.array(Module), topics: z.array(TopicSummary), tracks: z.array(TrackSummary) }),
  ),
  'curriculum.track': query(everyone, z.strictObject({ trackId: z.string().max(200) }), Track.nullable()),
  'curriculum.topic': query(everyone, oneTopic, Topic.nullable()),
  /** The topics whose text holds every word, best first, with the passages; none for a text without words. */
  'curriculum.search': query(everyone, z.strictObject({ text: z.string().max(200) }), z.array(FoundTopic)),
  /** The ids of one's own favourite topics, the newest first. */
  'curriculum.favourites': query(everyone, z.void(), z.array(z.string())),
  'curriculum.setFavourite': command(
    { ...everyone, audited: 'once' },
    oneTopic.extend({ isFavourite: z.boolean() }),
    z.void(),
  ),
  /** The clinic's note on a topic, apart from its text; null when nobody has written one. */
  'curriculum.topicNote': query({ roles: rosterReaders }, oneTopic, TopicNote.nullable()),
  'curriculum.saveTopicNote': command(
    { roles: rosterWriters, audited: 'once' },
    oneTopic.extend({ text: TopicNoteText }),
    z.strictObject({ savedAt: Instant }),
  ),
  /** The topics that were given in groups whose sessions one may read: the last day, and how often. */
  'curriculum.given': query({ roles: recordReaders }, z.void(), z.array(GivenTopic)),
  /** In which of those groups a topic was given, when last and by whom; the last one first. No client is named. */
  'curriculum.givenIn': query({ roles: recordReaders }, oneTopic, z.array(GivenInGroup)),
}
