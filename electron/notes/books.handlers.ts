import { groupOf } from '#electron/groups/enrol.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import type { NewPhrase } from '#shared/notes/phrase.ts'
import {
  findFormat,
  findGroupFormat,
  findNoteRules,
  listDuties,
  listHolidays,
  replaceHolidays,
  saveDuties,
  saveGroupFormat,
  saveNoteRules,
} from './note-rules.store.ts'
import { insertPhrase, listPhrases, withdrawPhrase } from './phrases.store.ts'

function mayWrite(
  { person }: CommandContext,
  { book, key }: Pick<NewPhrase, 'book' | 'key'>,
  held: readonly NewPhrase[],
) {
  if (book === 'clinic' && !person.roles.some(role => role === 'supervisor' || role === 'administrator'))
    throw new Refusal('forbidden', 'The clinic’s phrases are kept by a supervisor or an administrator.')
  if (held.some(phrase => phrase.book === book && phrase.key === key))
    throw new Refusal('conflict', `There is a phrase “.${key}” in this book already.`)
}

type Books = Extract<
  keyof HandlersOf<'notes'>,
  `notes.${'rules' | 'saveRules' | 'duties' | 'saveDuties' | 'groupFormat' | 'saveGroupFormat' | 'phrases' | 'savePhrase' | 'withdrawPhrase'}`
>

/** How a clinic wants its notes, who they wait for, and the phrases people keep. */
export const bookHandlers: Pick<HandlersOf<'notes'>, Books> = {
  'notes.rules': ({ db }) => ({ rules: findNoteRules(db), holidays: listHolidays(db) }),
  'notes.saveRules': ({ db }, { rules, holidays }) => {
    saveNoteRules(db, rules)
    replaceHolidays(db, holidays)
  },

  'notes.duties': ({ db }) => listDuties(db),
  'notes.saveDuties': ({ db }, duties) => {
    if (saveDuties(db, duties) === 0) throw new Refusal('not-found', 'That staff member is not in this vault.')
  },

  'notes.groupFormat': ({ db }, { groupId }) => ({
    own: findGroupFormat(db, groupId),
    format: findFormat(db, groupId),
  }),
  'notes.saveGroupFormat': ({ db }, { groupId, format }) => {
    groupOf(db, groupId)
    saveGroupFormat(db, groupId, format)
  },

  'notes.phrases': ({ db, person }) => listPhrases(db, person.id),
  'notes.savePhrase': (context, { phraseId, phrase }) => {
    const { db, now, newId, person } = context
    const saving = { staffId: person.id, at: now() }
    const held = listPhrases(db, person.id)
    mayWrite(
      context,
      phrase,
      held.filter(one => one.phraseId !== phraseId),
    )
    // A changed phrase is a new one: what was in the book before stays readable in a backup and in nobody's way here.
    if (phraseId !== null && withdrawPhrase(db, phrase.book, { ...saving, id: phraseId }) === 0)
      throw new Refusal('not-found', 'That phrase is not in the book any more.')
    insertPhrase(db, phrase, { ...saving, id: newId() })
  },
  'notes.withdrawPhrase': (context, { phraseId, book }) => {
    const { db, now, person } = context
    mayWrite(context, { book, key: '' }, [])
    if (withdrawPhrase(db, book, { id: phraseId, staffId: person.id, at: now() }) === 0)
      throw new Refusal('not-found', 'That phrase is not in the book any more.')
  },
}
