import type { Role } from '#shared/facilitators/staff-member.ts'
import { words } from './facilitators.words.ts'

/** What a role lets its holder do, in a sentence. */
export const roleDoes = (role: Role): string => words(`${role}Does`)

const dayAndTime = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' })

/** An instant as "Nov 24, 2026, 5:30 PM". */
export const atTime = (instant: string): string => dayAndTime.format(new Date(instant))

/** An instant as "Nov 24, 2026". */
export const onDay = (instant: string): string => day.format(new Date(instant))
