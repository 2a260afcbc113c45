import * as z from 'zod'
import { Line, OptionalLine } from '#shared/ipc/text.ts'

export const StaffId = z.uuid().brand('StaffId')
export type StaffId = z.infer<typeof StaffId>

export const Role = z.literal(['facilitator', 'supervisor', 'administrator', 'auditor'])
export type Role = z.infer<typeof Role>

/** Who works with client records in the room, and who may read along. */
export const recordRoles = ['facilitator', 'supervisor'] as const satisfies readonly Role[]
export const everyRole = ['facilitator', 'supervisor', 'administrator', 'auditor'] as const satisfies readonly Role[]

export const NewStaffMember = z.strictObject({ name: Line(200), credentials: OptionalLine(100) })
export type NewStaffMember = z.infer<typeof NewStaffMember>

/** A staff member: with a slot in the vault, or only named as session staff. */
export const StaffMember = NewStaffMember.extend({ id: StaffId, roles: z.array(Role), hasSlot: z.boolean() })
export type StaffMember = z.infer<typeof StaffMember>
