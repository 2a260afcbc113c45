import { recordReaders } from '#shared/facilitators/role-sets.ts'
import { query } from '#shared/ipc/define.ts'
import { FoundNotes, NoteSearch } from './note-search.ts'

export const notesSearchCalls = {
  /** The newest notes in sight that hold every word and fit every filter; SUD counseling notes are none of them [NT60]. */
  'notes.search': query({ roles: recordReaders, views: 'search' }, NoteSearch, FoundNotes),
}
