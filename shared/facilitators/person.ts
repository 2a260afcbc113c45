import * as z from 'zod'
import { GroupId } from '#shared/groups/group.ts'
import { Instant, Prose } from '#shared/ipc/text.ts'
import { Secret } from '#shared/vault/vault.ts'
import { NewStaffMember, RoleSet, StaffId, StaffMember } from './staff-member.ts'

/** A public signing key's time; the last one, without an end, is in use. */
const KeyTime = z.strictObject({ since: Instant, until: Instant.nullable() })

/** A staff member as an administrator sees them. */
export const StaffPerson = StaffMember.extend({
  /** Their passphrase was given by somebody else, and not changed yet. */
  mustChoose: z.boolean(),
  unlockedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  groups: z.array(z.strictObject({ groupId: GroupId, name: z.string() })),
  /** Oldest first. More than one: their passphrase was reset, or they were removed. */
  signingKeys: z.array(KeyTime),
})
export type StaffPerson = z.infer<typeof StaffPerson>

/** Who gets a way in: somebody new, or a staff member named before (`staffId`). */
export const NewPerson = NewStaffMember.extend({
  staffId: StaffId.nullable(),
  roles: RoleSet,
  passphrase: Secret.nullable(),
})
export type NewPerson = z.infer<typeof NewPerson>

/** A backup that a removed person's passphrase still opens. */
export const KeptBackup = z.strictObject({ name: z.string(), madeAt: Instant })
export type KeptBackup = z.infer<typeof KeptBackup>

/** One use of the recovery code: by an administrator who lost the passphrase, or for reading in an emergency. */
export const EmergencyAccess = z.strictObject({
  emergencyId: z.uuid(),
  kind: z.literal(['emergency', 'lost-passphrase']),
  staffId: StaffId,
  name: z.string(),
  reason: z.string(),
  beganAt: Instant,
  untilAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  reviewedAt: Instant.nullable(),
  reviewedBy: z.string().nullable(),
  remark: z.string().nullable(),
})
export type EmergencyAccess = z.infer<typeof EmergencyAccess>

export const EmergencyReview = z.strictObject({ emergencyId: z.uuid(), remark: Prose(1_000) })
