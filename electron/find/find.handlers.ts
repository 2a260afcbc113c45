import { findClientsByWords } from '#electron/clients/clients.store.ts'
import { searchGroups } from '#electron/groups/search-groups.store.ts'
import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { noteQuery, searchNotes } from '#electron/notes/notes.store.ts'
import { MOST_FOUND } from '#shared/find/found.ts'

export const findHandlers: HandlersOf<'find'> = {
  'find.everything': ({ db, library, sight, recordSight }, { text }) => {
    const query = noteQuery(text)
    if (query === null) return { clients: [], groups: [], topics: [], notes: [] }
    return {
      clients: findClientsByWords(db, { text, limit: MOST_FOUND.clients + 1, sight }),
      groups: searchGroups(db, { text, limit: MOST_FOUND.groups + 1, sight }),
      topics: library
        .search(text)
        .slice(0, MOST_FOUND.topics + 1)
        .map(({ id, title, moduleTitle }) => ({ id, title, moduleTitle })),
      notes: searchNotes(db, { query, limit: MOST_FOUND.notes + 1, sight: recordSight }),
    }
  },
}
