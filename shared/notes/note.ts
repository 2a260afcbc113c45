import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { Instant, Prose } from '#shared/ipc/text.ts'

/** The text of a note: up to 20,000 characters. */
export const NoteText = Prose(20_000)

export const GroupNote = z.strictObject({ text: z.string(), savedAt: Instant.nullable() })
export type GroupNote = z.infer<typeof GroupNote>

export const IndividualNote = z.strictObject({ clientId: ClientId, text: z.string(), savedAt: Instant })
export type IndividualNote = z.infer<typeof IndividualNote>

export const SessionNotes = z.strictObject({ group: GroupNote, individual: z.array(IndividualNote) })
export type SessionNotes = z.infer<typeof SessionNotes>
