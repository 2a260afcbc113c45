import { giveNewKeys } from '#electron/backup/new-keys.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { listBackups } from '#electron/vault/backup-file.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { requireStrong } from '#electron/vault/new-slot.ts'
import type { Opened } from '#electron/vault/opened.ts'
import type { SlotPerson } from '#electron/vault/slot-changes.ts'
import { ONE_TIME_BYTES, oneTimePassphrase } from '#shared/facilitators/one-time-passphrase.ts'
import { StaffPerson, type KeptBackup, type NewPerson } from '#shared/facilitators/person.ts'
import { keepsAdministrator } from '#shared/facilitators/roles.ts'
import { type NewStaffMember, type Role, StaffId, StaffMember } from '#shared/facilitators/staff-member.ts'
import { Person } from '#shared/vault/vault.ts'
import { listAssignedGroups } from './assignments.store.ts'
import {
  endStaffMember,
  findStaffMember,
  insertStaffMember,
  listEverybody,
  listStaff,
  reinstateStaffMember,
  updateHasSlot,
  updateRoles,
  updateStaffName,
} from './facilitators.store.ts'

// What an administrator does with people, where records and the vault's header change together. The header is written first;
// what a kill leaves between the two is finished at the next unlock.

const lastAdministrator = 'The last administrator cannot go. Make somebody else an administrator first.'

function memberOf({ db }: Opened, staffId: string): StaffMember {
  const member = findStaffMember(db, staffId)
  if (member === null) throw new Refusal('not-found', 'That staff member is not in this vault.')
  return member
}

function slotOf({ vault }: Opened, staffId: string): SlotPerson {
  const slot = vault.people().find(({ personId }) => personId === staffId)
  if (slot === undefined) throw new Refusal('not-found', 'This staff member has no way into the vault.')
  return slot
}

const given = (typed: string | null): string => typed ?? oneTimePassphrase(secureRandom(ONE_TIME_BYTES))

/** Everybody, by name, with what the header knows of their way in. */
export function listPeople({ db, vault }: Opened): StaffPerson[] {
  const slots = new Map<string, SlotPerson>(vault.people().map(slot => [slot.personId, slot]))
  const keys = vault.publicSigningKeys()
  const assigned = listAssignedGroups(db)
  return listEverybody(db).map(member =>
    StaffPerson.parse({
      ...member,
      mustChoose: slots.get(member.id)?.mustChange ?? false,
      groups: assigned.filter(one => one.staffId === member.id).map(({ groupId, name }) => ({ groupId, name })),
      signingKeys: keys
        .filter(key => key.personId === member.id)
        .map(({ since, until }) => ({ since, until }))
        .toSorted((a, b) => a.since.localeCompare(b.since)),
    }),
  )
}

/** Gives somebody new, or somebody named before, a way in; gives the passphrase for their first unlock [FA12]. */
export async function addPerson(opened: Opened, person: NewPerson): Promise<{ staffId: StaffId; passphrase: string }> {
  const { name, credentials, roles } = person
  const staffId = person.staffId ?? StaffId.parse(opened.newId())
  const passphrase = given(person.passphrase)
  if (person.staffId !== null && memberOf(opened, staffId).hasSlot)
    throw new Refusal('conflict', 'This staff member can unlock already.')
  await requireStrong(passphrase, [name])
  opened.transaction(() => {
    const { db } = opened
    if (person.staffId === null) {
      const member = StaffMember.parse({ id: staffId, name, credentials, roles: [], hasSlot: false })
      insertStaffMember(db, member, opened.now())
    } else {
      reinstateStaffMember(db, staffId)
      updateStaffName(db, staffId, name, credentials)
    }
    updateRoles(db, staffId, roles, opened.now())
    opened.audit('facilitators.addPerson', staffId)
  })
  await opened.vault.addPerson({ personId: staffId, displayName: name, passphrase })
  opened.transaction(() => updateHasSlot(opened.db, staffId, true))
  return { staffId, passphrase }
}

/** A staff member's name and credentials from now on, in the chooser too. */
export async function renamePerson(opened: Opened, change: NewStaffMember & { staffId: StaffId }): Promise<void> {
  const { staffId, name, credentials } = change
  const { hasSlot } = memberOf(opened, staffId)
  if (hasSlot) await opened.vault.renamePerson(slotOf(opened, staffId).slotId, name)
  opened.transaction(() => {
    updateStaffName(opened.db, staffId, name, credentials)
    opened.audit('facilitators.rename', staffId)
  })
  if (staffId === opened.person.id) opened.person = Person.parse({ ...opened.person, name, credentials })
}

/** Exactly these roles from now on; refused when no administrator would be left [FA10, FA11]. */
export function setRoles(opened: Opened, staffId: StaffId, roles: readonly Role[]): void {
  const { hasSlot } = memberOf(opened, staffId)
  if (!hasSlot) throw new Refusal('conflict', 'Roles are for staff members who can unlock.')
  if (!keepsAdministrator(listStaff(opened.db), staffId, roles)) throw new Refusal('conflict', lastAdministrator)
  opened.transaction(() => {
    updateRoles(opened.db, staffId, roles, opened.now())
    opened.audit('facilitators.setRoles', staffId)
  })
  opened.sights.clear()
  if (staffId === opened.person.id) opened.person = Person.parse({ ...opened.person, roles })
}

/** A new one-time passphrase and signing key for somebody else; gives the passphrase [FA13]. */
export async function resetPassphrase(opened: Opened, staffId: StaffId, typed: string | null) {
  memberOf(opened, staffId)
  const { slotId } = slotOf(opened, staffId)
  if (staffId === opened.person.id)
    throw new Refusal('conflict', 'Your own passphrase is changed with the one you have, in Settings.')
  const passphrase = given(typed)
  await opened.vault.resetPassphrase(slotId, passphrase)
  opened.transaction(() => opened.audit('facilitators.resetPassphrase', staffId))
  return { staffId, passphrase }
}

/** Takes somebody's way in and gives the vault new keys; gives the backups they can still open [FA10, FA14]. */
export async function removePerson(
  opened: Opened,
  staffId: StaffId,
  onProgress: (done: number) => void,
): Promise<KeptBackup[]> {
  const { slotId } = slotOf(opened, staffId)
  if (staffId === opened.person.id) throw new Refusal('conflict', 'Nobody takes away their own way in.')
  if (!keepsAdministrator(listStaff(opened.db), staffId, [])) throw new Refusal('conflict', lastAdministrator)
  opened.transaction(() => opened.audit('facilitators.removing', staffId))
  await giveNewKeys(opened, slotId, onProgress)
  opened.transaction(() => {
    endStaffMember(opened.db, staffId, opened.now())
    opened.audit('facilitators.remove', staffId)
  })
  opened.sights.clear()
  return (await listBackups(opened.vault.backupFolder))
    .filter(({ header }) => header.slots.some(slot => slot.personId === staffId))
    .map(({ name, manifest }) => ({ name, madeAt: manifest.madeAt }))
}
