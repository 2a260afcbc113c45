import type { HandlersOf } from '#electron/ipc/handlers.ts'

export const curriculumHandlers: HandlersOf<'curriculum'> = {
  'curriculum.library': ({ library }) => ({ modules: library.modules(), topics: library.topics() }),

  'curriculum.topic': ({ library }, { topicId }) => library.topic(topicId),
}
