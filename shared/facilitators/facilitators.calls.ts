import * as z from 'zod'
import { command, query } from '#shared/ipc/define.ts'
import { everyRole, NewStaffMember, StaffMember } from './staff-member.ts'

export const facilitatorsCalls = {
  'facilitators.list': query({ roles: everyRole }, z.void(), z.array(StaffMember)),
  /** Someone who can be named as session staff; a slot of their own comes with the people of the vault. */
  'facilitators.add': command({ roles: ['administrator'] }, NewStaffMember, StaffMember),
}
