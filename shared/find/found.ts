import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { GroupId } from '#shared/groups/group.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { NoteId } from '#shared/notes/note.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

/** A piece of a note; `isMatch` pieces are the words found. */
export const Snippet = z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() }))
export type Snippet = z.infer<typeof Snippet>

export const FoundNote = z.strictObject({
  noteId: NoteId,
  sessionId: SessionId,
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  groupName: z.string(),
  heldOn: CalendarDate,
  snippet: Snippet,
  isSigned: z.boolean(),
  /** Made void: it stays, and is said to be so. */
  isVoid: z.boolean(),
})
export type FoundNote = z.infer<typeof FoundNote>

/** How many of each kind the list shows; an answer holds one more when there are more. */
export const MOST_FOUND = { clients: 8, groups: 5, topics: 8, notes: 20 }

export const Found = z.strictObject({
  clients: z.array(z.strictObject({ id: ClientId, name: z.string(), recordNumber: z.string().nullable() })),
  groups: z.array(z.strictObject({ id: GroupId, name: z.string() })),
  topics: z.array(z.strictObject({ id: z.string(), title: z.string(), moduleTitle: z.string() })),
  notes: z.array(FoundNote),
})
export type Found = z.infer<typeof Found>
