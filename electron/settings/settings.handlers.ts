import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { isTimeZone } from '#shared/sessions/clock.ts'
import { findClinic, findPolicies, saveClinic, savePolicies } from './settings.store.ts'

export const settingsHandlers: HandlersOf<'settings'> = {
  'settings.clinic': ({ db }) => {
    const clinic = findClinic(db)
    if (clinic === null) throw new Refusal('not-found', 'The clinic’s details are missing from this vault.')
    return clinic
  },

  'settings.saveClinic': ({ db }, clinic) => {
    if (!isTimeZone(clinic.timeZone)) throw new Refusal('conflict', 'That time zone is not known here.')
    saveClinic(db, clinic)
    return clinic
  },

  'settings.policies': ({ db }) => findPolicies(db),

  'settings.savePolicies': ({ db }, policies) => {
    savePolicies(db, policies)
    return policies
  },
}
