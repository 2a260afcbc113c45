import * as z from 'zod'
import { Line } from '#shared/ipc/text.ts'
import { PASSPHRASE_MAX } from './passphrase.ts'
import { NewStaffMember, Role, StaffId } from '#shared/facilitators/staff-member.ts'

/** A typed secret: bounded, never trimmed; its own rules are checked where it is chosen. */
export const Secret = z.string().min(1).max(PASSPHRASE_MAX)

export const FirstRun = z.strictObject({
  clinicName: Line(120),
  timeZone: z.string().min(1).max(60),
  facilitator: NewStaffMember,
  passphrase: Secret,
})
export type FirstRun = z.infer<typeof FirstRun>

export const Person = z.strictObject({
  id: StaffId,
  name: z.string(),
  credentials: z.string().nullable(),
  roles: z.array(Role),
})
export type Person = z.infer<typeof Person>

/**
 * Where the vault stands. `recovering`: opened by the recovery code, a new passphrase must be chosen first.
 * `confirming`: the recovery code in force is not confirmed yet, so no record can be written. `notice`: what the
 * person should know of this unlock (an unclean stop, failed tries). `fault`: what is wrong, naming the file.
 */
export const VaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none'), folder: z.string() }),
  z.strictObject({ state: z.literal('fault'), folder: z.string(), code: z.string(), message: z.string() }),
  z.strictObject({ state: z.literal('locked'), folder: z.string() }),
  z.strictObject({ state: z.literal('recovering'), person: Person }),
  z.strictObject({ state: z.literal('confirming'), person: Person }),
  z.strictObject({ state: z.literal('open'), person: Person, notice: z.string().nullable() }),
])
export type VaultStatus = z.infer<typeof VaultStatus>

/** One group of the recovery code typed back: its place (0 to 8) and what was typed. */
export const TypedGroup = z.strictObject({ index: z.int().min(0).max(8), text: z.string().max(20) })
export type TypedGroup = z.infer<typeof TypedGroup>
