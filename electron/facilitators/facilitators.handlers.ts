import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { areGroups, updateAssignedGroups } from './assignments.store.ts'
import { findEmergency, listEmergencies, updateReviewed } from './emergencies.store.ts'
import { endStaffMember, findStaffMember, insertStaffMember, listStaff } from './facilitators.store.ts'
import { addPerson, listPeople, removePerson, renamePerson, resetPassphrase, setRoles } from './people.ts'

export const facilitatorsHandlers: HandlersOf<'facilitators'> = {
  'facilitators.list': ({ db }) => listStaff(db),

  'facilitators.add': ({ db, newId, now }, newMember) => {
    const member = StaffMember.parse({ ...newMember, id: newId(), roles: [], hasSlot: false })
    insertStaffMember(db, member, now())
    return member
  },

  'facilitators.people': async ({ vault }) => listPeople(vault.ready()),
  'facilitators.addPerson': async ({ vault }, person) => addPerson(vault.ready(), person),
  'facilitators.rename': async ({ vault }, change) => renamePerson(vault.ready(), change),
  'facilitators.setRoles': async ({ vault }, { staffId, roles }) => setRoles(vault.ready(), staffId, roles),
  'facilitators.resetPassphrase': async ({ vault }, { staffId, passphrase }) =>
    resetPassphrase(vault.ready(), staffId, passphrase),

  'facilitators.remove': async ({ vault, progress }, { staffId }) => {
    try {
      return await removePerson(vault.ready(), staffId, done => progress(Math.round(done * 100), 100))
    } finally {
      vault.dropIfClosed()
    }
  },

  'facilitators.assignGroups': ({ db, now }, { staffId, groupIds }) => {
    if (findStaffMember(db, staffId)?.hasSlot !== true)
      throw new Refusal('conflict', 'Groups are assigned to staff members who can unlock.')
    if (!areGroups(db, groupIds)) throw new Refusal('not-found', 'One of the groups is not in this vault.')
    updateAssignedGroups(db, staffId, groupIds, now())
  },

  'facilitators.end': ({ db, now }, { staffId }) => {
    const member = findStaffMember(db, staffId)
    if (member === null) throw new Refusal('not-found', 'That staff member is not in this vault.')
    if (member.hasSlot) throw new Refusal('conflict', 'This staff member can unlock: remove their way in instead.')
    endStaffMember(db, staffId, now())
  },

  'facilitators.emergencies': ({ db }) => listEmergencies(db),

  'facilitators.reviewEmergency': ({ db, person, now }, { emergencyId, remark }) => {
    const emergency = findEmergency(db, emergencyId)
    if (emergency === null) throw new Refusal('not-found', 'That use of the recovery code is not in this vault.')
    const others = listStaff(db).filter(
      ({ id, hasSlot, roles }) =>
        id !== person.id && hasSlot && roles.some(role => role === 'administrator' || role === 'auditor'),
    )
    if (emergency.staffId === person.id && others.length > 0)
      throw new Refusal('conflict', 'Nobody reviews their own use of the recovery code while somebody else can.')
    if (updateReviewed(db, { emergencyId, staffId: person.id, at: now(), remark }) === 0)
      throw new Refusal('conflict', 'This was reviewed already.')
  },
}
