import type { Role } from './staff-member.ts'

// Without zod: the first screen and the native menu read these sets too.

/** Who runs groups: sessions, attendance and notes are theirs to write. */
export const recordWriters = ['facilitator'] as const satisfies readonly Role[]
/** Who reads sessions, attendance and notes, of their own groups only. */
export const recordReaders = ['facilitator', 'supervisor'] as const satisfies readonly Role[]
/** Who keeps groups, rosters and the client list. */
export const rosterWriters = ['facilitator', 'administrator'] as const satisfies readonly Role[]
export const rosterReaders = ['facilitator', 'supervisor', 'administrator'] as const satisfies readonly Role[]
/** Who reads the audit log. */
export const auditRoles = ['administrator', 'auditor'] as const satisfies readonly Role[]
export const everyRole = ['facilitator', 'supervisor', 'administrator', 'auditor'] as const satisfies readonly Role[]

/** Whether one of these roles is among those asked for. */
export const hasOneOf = (held: readonly Role[], asked: readonly Role[]): boolean =>
  held.some(role => asked.includes(role))
