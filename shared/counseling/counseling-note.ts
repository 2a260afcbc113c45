import * as z from 'zod'
import { CalendarDate, Instant, Prose } from '#shared/ipc/text.ts'

export const CounselingNoteId = z.uuid().brand('CounselingNoteId')
export type CounselingNoteId = z.infer<typeof CounselingNoteId>

/** An SUD counseling note: a counselor's own analysis of what was said, apart from the record; its author's alone. */
export const CounselingNote = z.strictObject({
  counselingNoteId: CounselingNoteId,
  writtenOn: CalendarDate,
  text: z.string(),
  savedAt: Instant,
})
export type CounselingNote = z.infer<typeof CounselingNote>

export const CounselingText = Prose(20_000)
