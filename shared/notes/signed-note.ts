import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { Instant, Line, Prose } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { NoteContent } from './note-content.ts'
import { NoteId } from './note.ts'

export const AddendumText = Prose(10_000).refine(text => text.trim() !== '', 'fault.empty')
export const Reason = Line(500)

export const DOCUMENT_KINDS = ['note', 'addendum', 'co-signature', 'return', 'void'] as const
export const DocumentKind = z.literal(DOCUMENT_KINDS)
export type DocumentKind = z.infer<typeof DocumentKind>

const signature = {
  number: z.int(),
  name: z.string(),
  credentials: z.string().nullable(),
  signedAt: Instant,
}
/** What is signed besides the note itself: a text (addendum), a reason (return, void), or nothing more (co-signature). */
const Further = z.strictObject({
  ...signature,
  kind: z.literal(['addendum', 'co-signature', 'return', 'void']),
  text: z.string(),
})
export type Further = z.infer<typeof Further>

/** What a check of signatures found [NT8]. */
export const SignatureFault = z.literal([
  'content', // what stands in the record is not what was signed
  'signature', // the signature does not belong to what is signed
  'signer', // the key is not one that this person held at that instant
  'order', // a document is missing, moved, or not linked to the one before it
])
export type SignatureFault = z.infer<typeof SignatureFault>

/** A signed note with everything that was signed about it since. */
export const SignedNote = z.strictObject({
  noteId: NoteId,
  content: NoteContent,
  author: z.strictObject(signature),
  further: z.array(Further),
  /** The signer's key was replaced since, by a reset or a removal: shown beside the signature. */
  keyWasReplaced: z.boolean(),
  needsCosignature: z.boolean(),
  fault: SignatureFault.nullable(),
})
export type SignedNote = z.infer<typeof SignedNote>

/** A draft as it would be signed now, and the hash that stands for exactly this. */
export const NotePreview = z.strictObject({ noteId: NoteId, content: NoteContent, hash: z.string() })
export type NotePreview = z.infer<typeof NotePreview>

/** A note that is owed, from the attendance of a session that was held [NT5, NT6]. */
export const OwedNote = z.strictObject({
  sessionId: SessionId,
  groupName: z.string(),
  heldOn: z.iso.date(),
  startedAt: Instant,
  /** Null: the group note. */
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  noteId: NoteId.nullable(),
  isBegun: z.boolean(),
  /** The reader is on the staff of its session. */
  isMine: z.boolean(),
  dueOn: z.iso.date(),
  isOverdue: z.boolean(),
  /** Minutes until the due day ends; negative when it has. */
  minutesLeft: z.int(),
})
export type OwedNote = z.infer<typeof OwedNote>

/** A signed note that waits for a supervisor, or was returned to its author. */
export const NoteInQueue = z.strictObject({
  noteId: NoteId,
  sessionId: SessionId,
  groupName: z.string(),
  heldOn: z.iso.date(),
  clientId: ClientId.nullable(),
  clientName: z.string().nullable(),
  signedBy: z.string(),
  signedAt: Instant,
  /** The reader signed it, and so does not co-sign it. */
  isOwn: z.boolean(),
  returnedAt: Instant.nullable(),
})
export type NoteInQueue = z.infer<typeof NoteInQueue>
