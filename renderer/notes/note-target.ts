import type { ClientId } from '#shared/clients/client.ts'
import type { NoteLack } from '#shared/notes/note-findings.ts'
import { wholeText, type GroupNote, type IndividualNote, type SessionNotes } from '#shared/notes/note.ts'

/** Someone a note can be written for. */
export interface NoteClient {
  readonly clientId: ClientId
  readonly name: string
}

/** Which note: the group's, or one client's. */
export type NoteTarget = { readonly kind: 'group' } | ({ readonly kind: 'client' } & NoteClient)

/** A key that stays the same for the same note. */
export const keyOf = (target: NoteTarget): string => (target.kind === 'group' ? 'group' : target.clientId)

/** The note of a target that counts; null before anything of it is written. A void one does not count. */
export const noteOf = (notes: SessionNotes, target: NoteTarget): GroupNote | IndividualNote | null =>
  target.kind === 'group'
    ? notes.group
    : (notes.individual.find(note => note.clientId === target.clientId && note.voidedAt === null) ?? null)

/** What the vault holds for this note; empty text when nothing was written. */
export function storedText(notes: SessionNotes, target: NoteTarget): string {
  const note = noteOf(notes, target)
  if (note === null) return ''
  return 'written' in note ? wholeText(note.written) : note.text
}

/** Whether this note says anything yet. */
export const isEmpty = (notes: SessionNotes, target: NoteTarget): boolean => storedText(notes, target).trim() === ''

/** Where a note stands, as its chip says it. */
export type NoteState =
  | { readonly kind: 'empty' | 'ready' | 'unopened' | 'signed' | 'waits' | 'returned' }
  | { readonly kind: 'lacks'; readonly lack: NoteLack }

/** How far a note is: signed, empty, lacking something, or ready but for being opened. */
export function stateOf(
  notes: SessionNotes,
  target: NoteTarget,
  { lacks, isOpened }: { readonly lacks: readonly NoteLack[]; readonly isOpened: boolean },
): NoteState {
  const note = noteOf(notes, target)
  if (note !== null && note.signedAt !== null) {
    if (note.returnedAt !== null) return { kind: 'returned' }
    return { kind: note.needsCosignature && note.cosignedAt === null ? 'waits' : 'signed' }
  }
  if (isEmpty(notes, target)) return { kind: 'empty' }
  const lack = lacks.find(({ noteId }) => noteId === note?.noteId)
  if (lack !== undefined && (lack.missing.length > 0 || lack.openNames > 0 || lack.openPlaces > 0))
    return { kind: 'lacks', lack }
  return { kind: isOpened ? 'ready' : 'unopened' }
}
