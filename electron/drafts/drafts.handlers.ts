import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { DRAFT_DAYS } from '#shared/drafts/drafts.ts'
import { addDays } from '#shared/sessions/clock.ts'
import { deleteDraft, deleteDraftsBefore, findDraft, saveDraft } from './drafts.store.ts'

export const draftsHandlers: HandlersOf<'drafts'> = {
  'drafts.find': ({ db, person }, { form }) => findDraft(db, person.id, form),

  'drafts.keep': ({ db, now, person }, { form, content }) => {
    const at = now()
    deleteDraftsBefore(db, person.id, addDays(at.slice(0, 10), -DRAFT_DAYS))
    saveDraft(db, { staffId: person.id, form, content, at })
    return { savedAt: at }
  },

  'drafts.drop': ({ db, person }, { form }) => deleteDraft(db, person.id, form),
}
