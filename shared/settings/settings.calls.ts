import * as z from 'zod'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { action, command, query } from '#shared/ipc/define.ts'
import { Clinic, Policies, Preferences } from './settings.ts'

export const settingsCalls = {
  'settings.clinic': query({ roles: everyRole }, z.void(), Clinic),
  'settings.saveClinic': command({ roles: ['administrator'] }, Clinic, Clinic),
  'settings.policies': query({ roles: everyRole }, z.void(), Policies),
  'settings.savePolicies': command({ roles: ['administrator'] }, Policies, Policies),
  'settings.preferences': action({ roles: 'anyone' }, z.void(), Preferences),
  'settings.savePreferences': action({ roles: everyRole }, Preferences, Preferences),
}
