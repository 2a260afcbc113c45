import { searchClients } from '#electron/clients/clients.store.ts'
import { searchGroups } from '#electron/groups/search-groups.store.ts'
import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { noteQuery, searchNotes } from '#electron/notes/notes.store.ts'

/** How many of each kind one answer holds. */
const LIMITS = { clients: 8, groups: 5, topics: 8, notes: 20 }

export const findHandlers: HandlersOf<'find'> = {
  'find.everything': ({ db, library, now }, { text }) => {
    const query = noteQuery(text)
    if (query === null) return { clients: [], groups: [], topics: [], notes: [] }
    const { clients } = searchClients(db, { text, today: now().slice(0, 10), limit: LIMITS.clients })
    return {
      clients: clients.map(({ id, name, recordNumber }) => ({ id, name, recordNumber })),
      groups: searchGroups(db, text, LIMITS.groups),
      topics: library
        .search(text)
        .slice(0, LIMITS.topics)
        .map(({ id, title, moduleTitle }) => ({ id, title, moduleTitle })),
      notes: searchNotes(db, query, LIMITS.notes),
    }
  },
}
