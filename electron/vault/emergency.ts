import { endEmergencies, insertEmergency } from '#electron/facilitators/emergencies.store.ts'
import { updateAssignedGroups, listGroupIds } from '#electron/facilitators/assignments.store.ts'
import { findStaffMember, insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { EmergencyAccess } from '#shared/facilitators/person.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { type Emergency, Person } from '#shared/vault/vault.ts'
import { stageOf, type Opened } from './opened.ts'
import { administratorsOf } from './people-at-unlock.ts'

const HOUR_MS = 3_600_000

const personOf = ({ id, name, credentials, roles }: StaffMember) => Person.parse({ id, name, credentials, roles })

function requireRecovering(opened: Opened): void {
  if (stageOf(opened) !== 'recovering') throw new Refusal('conflict', 'The vault was not opened by the recovery code.')
}

/** A new passphrase and new keys for an administrator who lost theirs, with the reason kept for review [FA17]. */
export async function recoverPassphrase(
  opened: Opened,
  { slotId, passphrase, reason }: { slotId: string; passphrase: string; reason: string },
): Promise<void> {
  requireRecovering(opened)
  const { vault } = opened
  const slot = vault.people().find(one => one.slotId === slotId)
  const isAdministrator = administratorsOf(opened.db, vault.people()).some(one => one.slotId === slotId)
  const member = slot === undefined || !isAdministrator ? null : findStaffMember(opened.db, slot.personId)
  if (member === null) throw new Refusal('not-found', 'Choose the administrator whose passphrase is lost.')
  await vault.resetPassphrase(slotId, passphrase)
  opened.person = personOf(member)
  opened.hasRecovered = true
  opened.transaction(() => {
    const emergencyId = opened.newId()
    const about = { staffId: member.id, reason, beganAt: opened.now(), untilAt: null }
    insertEmergency(opened.db, { emergencyId, kind: 'lost-passphrase', ...about })
    opened.audit('vault.passphraseReset', emergencyId)
  })
}

/** Reading every group for some hours, under the name given and no other [FA18]. Call it inside a transaction. */
export function beginEmergency(opened: Opened, { name, reason, hours }: Emergency): void {
  requireRecovering(opened)
  const { db } = opened
  const beganAt = opened.now()
  const untilAt = new Date(Date.parse(beganAt) + hours * HOUR_MS).toISOString()
  const member = StaffMember.parse({
    id: opened.newId(),
    name,
    credentials: 'emergency access',
    roles: ['supervisor'],
    hasSlot: false,
  })
  insertStaffMember(db, member, beganAt)
  updateAssignedGroups(db, member.id, listGroupIds(db), beganAt)
  const emergencyId = opened.newId()
  insertEmergency(db, { emergencyId, kind: 'emergency', staffId: member.id, reason, beganAt, untilAt })
  hold(opened, member, { emergencyId, untilAt })
  opened.audit('vault.emergencyBegan', emergencyId)
}

/** The recovery code typed again inside its time: the same access goes on. Call it inside a transaction. */
export function resumeEmergency(opened: Opened, running: EmergencyAccess): void {
  const member = findStaffMember(opened.db, running.staffId)
  if (member === null || running.untilAt === null) return
  hold(opened, member, { emergencyId: running.emergencyId, untilAt: running.untilAt })
  opened.audit('vault.emergencyWentOn', running.emergencyId)
}

function hold(opened: Opened, member: StaffMember, { emergencyId, untilAt }: { emergencyId: string; untilAt: string }) {
  const leftMs = Date.parse(untilAt) - Date.parse(opened.now())
  opened.person = personOf(member)
  opened.emergency = { id: emergencyId, until: untilAt, endsAtMs: performance.now() + leftMs }
  opened.sights.clear()
}

/** Ends emergency access now; what it was under loses role and groups. Call it inside a transaction. */
export function endEmergency(opened: Opened): void {
  const { emergency } = opened
  if (emergency === null) throw new Refusal('conflict', 'No emergency access is running.')
  opened.audit('vault.emergencyEnded', emergency.id)
  endEmergencies(opened.db, opened.now(), emergency.id)
  opened.emergency = { ...emergency, until: opened.now() }
}
