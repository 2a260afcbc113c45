import { StaffMember } from '#shared/facilitators/staff-member.ts'
import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { insertStaffMember, listStaff } from './facilitators.store.ts'

export const facilitatorsHandlers: HandlersOf<'facilitators'> = {
  'facilitators.list': ({ db }) => listStaff(db),

  'facilitators.add': ({ db, newId, now }, newMember) => {
    const member = StaffMember.parse({ ...newMember, id: newId(), roles: [], hasSlot: false })
    insertStaffMember(db, member, now())
    return member
  },
}
