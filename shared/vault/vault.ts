import * as z from 'zod'
import { Reading } from '#shared/damage/reading.ts'
import { Instant, Line, Prose } from '#shared/ipc/text.ts'
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

/** Someone who can unlock, as the chooser shows them: a staff member's name and nothing else. */
export const ChooserPerson = z.strictObject({ slotId: z.uuid(), name: z.string() })
export type ChooserPerson = z.infer<typeof ChooserPerson>

/** Why the recovery code is used, in the person's own words. */
export const EmergencyReason = Prose(1_000).pipe(z.string().trim().min(1))

/** Access without a passphrase of one's own: who, why, and for how many hours. */
export const Emergency = z.strictObject({ name: Line(200), reason: EmergencyReason, hours: z.int().min(1).max(24) })
export type Emergency = z.infer<typeof Emergency>

/**
 * Where the vault stands. `people`: who can unlock. `recovering`: opened by the recovery code; one of these administrators
 * chooses a new passphrase, or emergency access begins. `choosing`: the passphrase was given by somebody else, the own one comes
 * first. `confirming`: the recovery code in force is not confirmed yet, so an administrator makes a new one first. `notice`:
 * what the person should know of this unlock (an unclean stop, failed tries). `until`: when emergency access ends. `reading`: the vault
 * is damaged, and open to be read alone. `fault`: what is wrong, naming the file.
 */
export const VaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none'), folder: z.string() }),
  z.strictObject({ state: z.literal('fault'), folder: z.string(), code: z.string(), message: z.string() }),
  z.strictObject({ state: z.literal('locked'), folder: z.string(), people: z.array(ChooserPerson) }),
  z.strictObject({ state: z.literal('recovering'), person: Person, administrators: z.array(ChooserPerson) }),
  z.strictObject({ state: z.literal('choosing'), person: Person }),
  z.strictObject({ state: z.literal('confirming'), person: Person }),
  z.strictObject({
    state: z.literal('open'),
    person: Person,
    notice: z.string().nullable(),
    until: Instant.optional(),
    reading: Reading.optional(),
  }),
])
export type VaultStatus = z.infer<typeof VaultStatus>

/** One group of the recovery code typed back: its place (0 to 8) and what was typed. */
export const TypedGroup = z.strictObject({ index: z.int().min(0).max(8), text: z.string().max(20) })
export type TypedGroup = z.infer<typeof TypedGroup>

/** A secret that goes to the printer: the recovery kit, or a passphrase for one use. */
export const PrintedSecret = z.literal(['recovery-kit', 'passphrase'])

/** How a secret left the vault, as the audit log tells it. */
export const GivenOut = z.literal(['printed-recovery-kit', 'saved-recovery-kit', 'printed-passphrase'])
export type GivenOut = z.infer<typeof GivenOut>
