import type { ReadDb } from '#electron/db/database.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { fromText } from '#electron/vault/bytes.ts'
import type { PublicSigningKey } from '#electron/vault/open-vault.ts'
import { NoteContent } from '#shared/notes/note-content.ts'
import { SignedNote, type SignatureFault } from '#shared/notes/signed-note.ts'
import { listDocuments, type StoredDocument } from './note-documents.store.ts'
import type { NoteRow } from './notes.store.ts'
import { checkDocuments, linkOf, spell } from './signatures.ts'

/** Whether the note's own row says what was signed: a search and a list are made of it. */
function rowHolds(note: NoteRow, content: NoteContent, documents: readonly StoredDocument[]): boolean {
  const last = (kind: StoredDocument['kind']) => documents.findLast(document => document.kind === kind)
  const author = documents[0]
  const stands =
    content.session.sessionId === note.sessionId &&
    author?.signedAt === note.signedAt &&
    author.staffId === note.signerId &&
    (last('void')?.signedAt ?? null) === note.voidedAt
  if (content.kind === 'group')
    return (
      stands &&
      note.clientId === null &&
      content.text === note.text &&
      spell(content.interventions) === spell(note.interventions)
    )
  return stands && content.client.clientId === note.clientId && spell(content.written) === spell(note.written)
}

/** What is wrong with a signed note, or null: its documents, and its row beside them [NT8]. */
export function checkSignedNote(
  note: NoteRow,
  documents: readonly StoredDocument[],
  keys: readonly PublicSigningKey[],
): SignatureFault | null {
  const fault = checkDocuments(documents, keys)
  if (fault !== null) return fault
  const content = contentOf(documents)
  return content !== null && rowHolds(note, content, documents) ? null : 'content'
}

function contentOf(documents: readonly StoredDocument[]): NoteContent | null {
  try {
    const parsed = NoteContent.safeParse(JSON.parse(documents[0]?.content ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const textOf = (content: string): string => {
  const value: unknown = JSON.parse(content)
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
    ? value.text
    : ''
}

/** A signed note as its reader sees it, checked; refuses a draft, and one whose text cannot be read at all. */
export function readNote(db: ReadDb, note: NoteRow, keys: readonly PublicSigningKey[]): SignedNote & { hash: string } {
  const documents = listDocuments(db, note.noteId)
  const [author, ...further] = documents
  if (author === undefined) throw new Refusal('conflict', 'This note is not signed yet.')
  const content = contentOf(documents)
  if (content === null)
    throw new Refusal(
      'failed',
      'The signed text of this note was changed in the file and cannot be read. Keep the vault’s files as they are, and open a backup.',
    )
  const own = fromText(author.publicKey)
  const key = keys.find(held => held.publicKey.equals(own))
  const { number, name, credentials, signedAt } = author
  return {
    ...SignedNote.parse({
      noteId: note.noteId,
      content,
      author: { number, name, credentials, signedAt },
      further: further.map(document => ({
        number: document.number,
        kind: document.kind,
        name: document.name,
        credentials: document.credentials,
        signedAt: document.signedAt,
        text: textOf(document.content),
      })),
      keyWasReplaced: (key?.until ?? null) !== null,
      needsCosignature: note.needsCosignature && note.cosignedAt === null,
      fault: checkSignedNote(note, documents, keys),
    }),
    hash: linkOf(documents.at(-1) ?? author),
  }
}
