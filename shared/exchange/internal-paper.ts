import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { NoteId } from '#shared/notes/note.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

/** A working print of the record that stays in the program; who printed it is logged [EX80]. */
export const InternalPaper = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('note'), noteId: NoteId }),
  z.strictObject({ what: z.literal('draft'), noteId: NoteId }),
  z.strictObject({ what: z.literal('session-notes'), sessionId: SessionId }),
  z.strictObject({ what: z.literal('accounting'), clientId: ClientId }),
  z.strictObject({ what: z.literal('attendance'), clientId: ClientId }),
])
export type InternalPaper = z.infer<typeof InternalPaper>
