import * as z from 'zod'
import { command, job, query } from '#shared/ipc/define.ts'
import { GroupId } from '#shared/groups/group.ts'
import { Secret } from '#shared/vault/vault.ts'
import { EmergencyAccess, EmergencyReview, KeptBackup, NewPerson, StaffPerson } from './person.ts'
import { everyRole } from './role-sets.ts'
import { NewStaffMember, RoleSet, StaffId, StaffMember } from './staff-member.ts'

const administrator = { roles: ['administrator'] } as const
const confirmed = { roles: ['administrator'], confirmed: true } as const
const reviewers = { roles: ['administrator', 'auditor'] } as const
const staffId = z.strictObject({ staffId: StaffId })

/** A passphrase for one use, shown once: it is in no file and cannot be shown again. */
const Given = staffId.extend({ passphrase: z.string() })

export const facilitatorsCalls = {
  'facilitators.list': query({ roles: everyRole }, z.void(), z.array(StaffMember)),
  /** Someone who can be named as session staff; `facilitators.addPerson` gives them a way in later. */
  'facilitators.add': command(administrator, NewStaffMember, StaffMember),
  /** Everybody, ended ones too, with what an administrator must know of their way in. */
  'facilitators.people': job({ ...administrator, whileReading: true }, z.void(), z.array(StaffPerson)),
  /** A way into the vault, for somebody new or already named [FA12]; `passphrase: null` has one made. */
  'facilitators.addPerson': job(administrator, NewPerson, Given),
  'facilitators.rename': job(administrator, NewStaffMember.extend({ staffId: StaffId }), z.void()),
  'facilitators.setRoles': job(administrator, staffId.extend({ roles: RoleSet }), z.void()),
  'facilitators.assignGroups': command(
    administrator,
    staffId.extend({ groupIds: z.array(GroupId).max(1_000) }),
    z.void(),
  ),
  /** A new one-time passphrase and a new signing key [FA13]. */
  'facilitators.resetPassphrase': job(confirmed, staffId.extend({ passphrase: Secret.nullable() }), Given),
  /** Takes the way in, gives the vault new keys, ends the staff member [FA14]; gives the backups they can still open. */
  'facilitators.remove': job(confirmed, staffId, z.array(KeptBackup)),
  /** Ends someone who is only named: no longer offered, still on every session they staffed. */
  'facilitators.end': command(administrator, staffId, z.void()),
  'facilitators.emergencies': query(reviewers, z.void(), z.array(EmergencyAccess)),
  'facilitators.reviewEmergency': command(reviewers, EmergencyReview, z.void()),
}
