import * as z from 'zod'
import { everyRole } from '#shared/facilitators/staff-member.ts'
import { action, command, query } from '#shared/ipc/define.ts'
import { Clinic, Preferences } from './settings.ts'

export const settingsCalls = {
  'settings.clinic': query({ roles: everyRole }, z.void(), Clinic),
  'settings.saveClinic': command({ roles: ['administrator'] }, Clinic, Clinic),
  'settings.preferences': action({ roles: 'anyone' }, z.void(), Preferences),
  'settings.savePreferences': action({ roles: everyRole }, Preferences, Preferences),
}
