import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { searchInNotes } from './note-search.store.ts'

export const searchHandlers: Pick<HandlersOf<'notes'>, 'notes.search'> = {
  'notes.search': ({ db, recordSight }, search) => searchInNotes(db, search, recordSight),
}
