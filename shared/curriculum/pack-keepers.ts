import type { Role } from '#shared/facilitators/staff-member.ts'

/** Who imports, retires and brings back the clinic's own modules. Without zod: the library's screen reads it too. */
export const packKeepers = ['supervisor', 'administrator'] as const satisfies readonly Role[]
