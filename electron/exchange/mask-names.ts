import type { ReadDb } from '#electron/db/database.ts'
import { listNamedClients, listNamedVisitors } from '#electron/notes/session-names.store.ts'
import { heldSession } from '#electron/sessions/open-session.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { listSessionStaff } from '#electron/sessions/sessions.store.ts'
import type { CheckIn } from '#shared/checkins/checkin.ts'
import { checkNames, masked } from '#shared/notes/check-names.ts'
import { toNameBook } from '#shared/notes/name-book.ts'
import { namedFromLine, type NamedPerson } from '#shared/notes/name-forms.ts'
import { NOTE_PARTS, type Written } from '#shared/notes/note.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'

const NOBODY: NamedPerson = { key: '', firstName: '', lastName: '', preferredName: null, nicknames: [] }

/** Puts "another member" for the names of everybody in a session but this client and the staff; null: a group's own text. */
function maskOf(db: ReadDb, sessionId: string, ownId: string | null): (text: string) => string {
  const session = heldSession(db, sessionId)
  const members = listMembers(db, session).map(({ clientId }) => clientId)
  const clients = listNamedClients(db, members)
  const book = toNameBook({
    own: clients.find(({ key }) => key === ownId) ?? NOBODY,
    others: [...clients.filter(({ key }) => key !== ownId), ...listNamedVisitors(db, session.id)],
    staff: listSessionStaff(db, session.id).map(({ name }, at) => namedFromLine(`staff ${at}`, name)),
  })
  return text => masked(text, checkNames(text, book))
}

const maskRemark = (checkIn: CheckIn, mask: (text: string) => string): CheckIn =>
  checkIn.remark === null ? checkIn : { ...checkIn, remark: mask(checkIn.remark) }

/** A check-in as it leaves [EX79]. */
export const checkInWithoutOthers = (
  db: ReadDb,
  { sessionId, clientId, checkIn }: { sessionId: string; clientId: string; checkIn: CheckIn },
): CheckIn => (checkIn.remark === null ? checkIn : maskRemark(checkIn, maskOf(db, sessionId, clientId)))

/** The note as it leaves: every name of somebody else of its session, kept with a reason or not, gives way [EX79]. */
export function withoutOthers(db: ReadDb, note: SignedNote): SignedNote {
  const { content } = note
  const ownId = content.kind === 'individual' ? content.client.clientId : null
  const mask = maskOf(db, content.session.sessionId, ownId)
  const further = note.further.map(document => ({ ...document, text: mask(document.text) }))
  if (content.kind === 'group')
    return {
      ...note,
      further,
      content: { ...content, text: mask(content.text), interventions: content.interventions.map(mask) },
    }
  const entries = NOTE_PARTS.map(part => [part, mask(content.written[part])])
  const written = Object.fromEntries(entries) as Written // the parts of a note, each once
  const { client } = content
  const checkIn = client.checkIn === null ? null : maskRemark(client.checkIn, mask)
  return { ...note, further, content: { ...content, written, client: { ...client, checkIn } } }
}
