import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { listGiven, listGivenIn } from './deliveries.store.ts'
import { packsHandlers } from './packs.handlers.ts'
import { deleteFavourite, insertFavourite, listFavourites } from './favourites.store.ts'
import { searchLibrary } from './text-index.ts'
import { findTopicNote, saveTopicNote } from './topic-notes.store.ts'

/** Refuses what is not in the library: nothing new is written about a topic that nobody can open. */
function checkTopic({ library }: Pick<CommandContext, 'library'>, topicId: string): void {
  if (library.topics().some(topic => topic.id === topicId)) return
  throw new Refusal('not-found', 'That topic is not in the library.')
}

export const curriculumHandlers: HandlersOf<'curriculum'> = {
  ...packsHandlers,

  'curriculum.library': ({ library }) => ({
    modules: library.modules(),
    topics: library.topics(),
    tracks: library.tracks(),
  }),

  'curriculum.track': ({ library }, { trackId }) => library.track(trackId),

  'curriculum.topic': ({ library }, { topicId }) => library.topic(topicId),

  'curriculum.search': ({ library }, { text }) => searchLibrary(library, text),

  'curriculum.favourites': ({ db, person }) => listFavourites(db, person.id),

  'curriculum.setFavourite': (context, { topicId, isFavourite }) => {
    const { db, now, person } = context
    if (!isFavourite) return deleteFavourite(db, person.id, topicId)
    checkTopic(context, topicId)
    insertFavourite(db, { staffId: person.id, topicId, at: now() })
  },

  'curriculum.topicNote': ({ db }, { topicId }) => findTopicNote(db, topicId),

  'curriculum.saveTopicNote': (context, { topicId, text }) => {
    const { db, now, person } = context
    checkTopic(context, topicId)
    const savedAt = now()
    saveTopicNote(db, { topicId, text, at: savedAt, staffId: person.id })
    return { savedAt }
  },

  'curriculum.given': ({ db, sight }) => listGiven(db, sight),

  'curriculum.givenIn': ({ db, sight }, { topicId }) => listGivenIn(db, topicId, sight),
}
