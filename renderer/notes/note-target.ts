import type { ClientId } from '#shared/clients/client.ts'
import { wholeText, type SessionNotes } from '#shared/notes/note.ts'

/** Someone a note can be written for. */
export interface NoteClient {
  readonly clientId: ClientId
  readonly name: string
}

/** Which note: the group's, or one client's. */
export type NoteTarget = { readonly kind: 'group' } | ({ readonly kind: 'client' } & NoteClient)

/** A key that stays the same for the same note. */
export const keyOf = (target: NoteTarget): string => (target.kind === 'group' ? 'group' : target.clientId)

/** What the vault holds for this note; empty text when nothing was written. */
export function storedText(notes: SessionNotes, target: NoteTarget): string {
  if (target.kind === 'group') return notes.group.text
  const found = notes.individual.find(note => note.clientId === target.clientId && note.voidedAt === null)
  return found === undefined ? '' : wholeText(found.written)
}

/** Whether this note says anything yet. */
export const isEmpty = (notes: SessionNotes, target: NoteTarget): boolean => storedText(notes, target).trim() === ''
