import * as z from 'zod'
import { Line, OptionalLine } from '#shared/ipc/text.ts'
import { everyRole } from './role-sets.ts'

export const StaffId = z.uuid().brand('StaffId')
export type StaffId = z.infer<typeof StaffId>

export const Role = z.literal(['facilitator', 'supervisor', 'administrator', 'auditor'])
export type Role = z.infer<typeof Role>

/** The roles of somebody who can unlock: each once, at least one, in one order. */
export const RoleSet = z
  .array(Role)
  .min(1)
  .max(everyRole.length)
  .transform(roles => everyRole.filter(role => roles.includes(role)))

export const NewStaffMember = z.strictObject({ name: Line(200), credentials: OptionalLine(100) })
export type NewStaffMember = z.infer<typeof NewStaffMember>

/** A staff member: with a slot in the vault, or only named as session staff. */
export const StaffMember = NewStaffMember.extend({ id: StaffId, roles: z.array(Role), hasSlot: z.boolean() })
export type StaffMember = z.infer<typeof StaffMember>
