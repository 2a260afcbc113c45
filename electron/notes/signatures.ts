import { createHash } from 'node:crypto'
import { canonicalJson, fromText, toText, utf8 } from '#electron/vault/bytes.ts'
import { verifySignature, type Signer } from '#electron/vault/keys.ts'
import type { PublicSigningKey } from '#electron/vault/open-vault.ts'
import type { DocumentKind, SignatureFault } from '#shared/notes/signed-note.ts'
import type { StoredDocument } from './note-documents.store.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A value that JSON can hold, in its one spelling. */
export const spell = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)))

/** The hash that stands for a content: SHA-256 of its one spelling, hex. */
export const hashOf = (content: string): string => sha256(content)

type Unsigned = Omit<StoredDocument, 'signature' | 'publicKey'>

/** What a signature covers: the content's hash, the signer's name and credentials, the instant, and what was signed before. */
const statementOf = ({ content, ...document }: Unsigned): string => {
  const { noteId, number, kind, staffId, name, credentials, signedAt, previous } = document
  const about = 'circlebook note signature 1'
  return canonicalJson({
    about,
    noteId,
    number,
    kind,
    contentHash: hashOf(content),
    staffId,
    name,
    credentials,
    signedAt,
    previous,
  })
}

/** The link to a document: over all of it, its signature included. */
export const linkOf = (document: StoredDocument): string =>
  sha256(`${statementOf(document)}\n${document.publicKey}\n${document.signature}`)

export interface NewDocument {
  readonly noteId: string
  readonly kind: DocumentKind
  readonly content: string
  readonly signedAt: string
  readonly by: { readonly id: string; readonly name: string; readonly credentials: string | null }
}

/** The next document about a note, signed and linked to the one before it. */
export function signDocument(signer: Signer, before: readonly StoredDocument[], next: NewDocument): StoredDocument {
  const last = before.at(-1)
  const document: Unsigned = {
    noteId: next.noteId,
    number: before.length + 1,
    kind: next.kind,
    content: next.content,
    staffId: next.by.id,
    name: next.by.name,
    credentials: next.by.credentials,
    signedAt: next.signedAt,
    previous: last === undefined ? '' : linkOf(last),
  }
  return {
    ...document,
    publicKey: toText(signer.publicKey),
    signature: toText(signer.sign(utf8(statementOf(document)))),
  }
}

const holdsKey = (keys: readonly PublicSigningKey[], { staffId, publicKey, signedAt }: StoredDocument) =>
  keys.some(
    key =>
      key.personId === staffId &&
      toText(key.publicKey) === publicKey &&
      key.since <= signedAt &&
      (key.until === null || signedAt <= key.until),
  )

/** What is wrong with everything signed about one note, or null when it all holds [NT8]. */
export function checkDocuments(
  documents: readonly StoredDocument[],
  keys: readonly PublicSigningKey[],
): SignatureFault | null {
  let previous = ''
  for (const [index, document] of documents.entries()) {
    const isFirst = index === 0
    if (document.number !== index + 1 || (document.kind === 'note') !== isFirst || document.previous !== previous)
      return 'order'
    if (!holdsKey(keys, document)) return 'signer'
    const statement = utf8(statementOf(document))
    if (!verifySignature(fromText(document.publicKey), statement, fromText(document.signature))) return 'signature'
    previous = linkOf(document)
  }
  return documents.length === 0 ? 'order' : null
}
