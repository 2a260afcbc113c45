import type { ClientId } from '#shared/clients/client.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import type { TestHost } from '#tests/support/host.ts'

/** A finished session of two with three whole drafts: one for each, and the group's. The clock stands at its end. */
export async function anEveningOfDrafts(host: TestHost) {
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const sessionId = await aSession(host, groupId)
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  for (const clientId of clients) await writeNote(host, sessionId, clientId)
  await host.given('notes.saveGroupNote', { sessionId, text: 'A quiet, working evening.' })
  const [ana, dee] = clients
  if (ana === undefined || dee === undefined) throw new Error('two clients')
  return { groupId, sessionId, ana, dee }
}

export async function writeNote({ given }: TestHost, sessionId: SessionId, clientId: ClientId): Promise<void> {
  await given('notes.saveIndividualNote', {
    sessionId,
    clientId,
    part: 'intervention',
    text: 'Practiced refusing an offer in pairs.',
  })
  await given('notes.saveIndividualNote', { sessionId, clientId, part: 'response', text: 'Took part twice.' })
  await given('notes.saveIndividualNote', { sessionId, clientId, part: 'plan', text: 'Brings the card on Thursday.' })
}

/** Every draft of the session, opened. */
export async function openedDrafts({ given }: TestHost, sessionId: SessionId) {
  const { group, individual } = await given('notes.ofSession', { sessionId })
  const ids = [group, ...individual].flatMap(note =>
    note.signedAt === null && note.noteId !== null ? [note.noteId] : [],
  )
  return Promise.all(ids.map(async noteId => ({ noteId, hash: (await given('notes.preview', { noteId })).hash })))
}

/** Signs every draft of the session with one passphrase. */
export async function signAll(host: TestHost, sessionId: SessionId, secret: string): Promise<NoteId[]> {
  const notes = await openedDrafts(host, sessionId)
  await host.given('vault.confirmPassphrase', { secret })
  return host.given('notes.sign', { notes })
}
