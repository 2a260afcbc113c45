import { listGroupStaffOn } from '#electron/facilitators/facilitators.store.ts'
import type { CommandContext } from '#electron/ipc/handlers.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'

/** Who staffs a group's session of a day: those of the group or their substitutes, and whoever starts it. */
export function usualStaff({ db, person }: CommandContext, groupId: string, heldOn: string): SessionDetail['staff'] {
  const usual = listGroupStaffOn(db, groupId, heldOn)
  const starter = { staffId: person.id, name: person.name, role: 'facilitator' as const }
  return usual.some(member => member.staffId === person.id) ? usual : [starter, ...usual]
}
