import * as z from 'zod'
import { StaffId } from '#shared/facilitators/staff-member.ts'

/** What an administrator says of a staff member's notes. */
export const NoteDuties = z.strictObject({
  staffId: StaffId,
  /** What they sign waits for a supervisor [NT7]. */
  needsCosignature: z.boolean(),
  /** They may keep SUD counseling notes [CN1]. */
  keepsCounselingNotes: z.boolean(),
})
export type NoteDuties = z.infer<typeof NoteDuties>

/** A change of one of them, or both: what is left out stays as it is, whatever the screen last knew of it. */
export const NoteDutiesChange = NoteDuties.partial({ needsCosignature: true, keepsCounselingNotes: true })
export type NoteDutiesChange = z.infer<typeof NoteDutiesChange>
