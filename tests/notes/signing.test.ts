import { expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { NoteId } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { anEveningOfDrafts, openedDrafts, writeNote } from './an-evening.ts'

async function anEvening() {
  const host = await openHost()
  return { host, ...(await anEveningOfDrafts(host)) }
}

async function sign(host: TestHost, notes: { noteId: NoteId; hash: string }[]) {
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  return host.given('notes.sign', { notes })
}

const noteOf = async ({ given }: TestHost, sessionId: SessionId, clientId: ClientId) => {
  const { individual } = await given('notes.ofSession', { sessionId })
  const note = individual.find(one => one.clientId === clientId && one.voidedAt === null)
  if (note === undefined) throw new Error('no note')
  return note
}

test('a batch is signed with one passphrase, holds, and leaves nothing due [NT3, NT6]', async () => {
  const { host, sessionId, ana } = await anEvening()
  expect((await host.given('notes.owed', undefined)).map(note => note.clientName)).toEqual([
    null,
    'Ana Client0',
    'Dee Client1',
  ])
  await sign(host, await openedDrafts(host, sessionId))
  expect(await host.given('notes.owed', undefined)).toEqual([])
  const { noteId } = await noteOf(host, sessionId, ana)
  const read = await host.given('notes.read', { noteId })
  expect(read).toMatchObject({
    fault: null,
    keyWasReplaced: false,
    author: { name: 'Jordan Reyes', credentials: 'LCSW' },
    content: { kind: 'individual', client: { name: 'Ana Client0', minutes: 90 }, due: { isLate: false } },
  })
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

test('a note signed, amended and made void while the clock runs on holds [NT8]', async () => {
  const { host, sessionId, ana } = await anEvening()
  let ticks = 0
  const from = Date.parse('2026-11-25T00:05:00.000Z')
  Object.assign(host.host, { now: () => new Date(from + (ticks += 1)).toISOString() })
  await sign(host, await openedDrafts(host, sessionId))
  const { noteId } = await noteOf(host, sessionId, ana)
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.addend', { noteId, text: 'The card was left in the room.' })
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.void', { noteId, reason: 'Meant for somebody else.' })
  expect((await host.given('notes.read', { noteId })).fault).toBe(null)
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

test('nothing is signed without the passphrase, and nothing that changed since it was opened [NT6]', async () => {
  const { host, sessionId, ana } = await anEvening()
  const notes = await openedDrafts(host, sessionId)
  expect(await host.refusal('notes.sign', { notes })).toMatch('confirm')
  await host.given('notes.saveIndividualNote', { sessionId, clientId: ana, part: 'plan', text: 'Something else.' })
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  expect(await host.refusal('notes.sign', { notes })).toMatch('changed since you opened it')
  expect((await host.given('notes.ofSession', { sessionId })).individual.map(note => note.signedAt)).toEqual([
    null,
    null,
  ])
})

test('a signed note changes by an addendum alone, and the database itself refuses the rest [NT3]', async () => {
  const { host, sessionId, ana } = await anEvening()
  await sign(host, await openedDrafts(host, sessionId))
  const { noteId } = await noteOf(host, sessionId, ana)
  expect(await host.refusal('notes.saveIndividualNote', { sessionId, clientId: ana, part: 'plan', text: 'x' })).toMatch(
    'signed',
  )
  const db = host.host.vault.open?.db
  expect(() => db?.prepare(`UPDATE notes SET plan = 'x' WHERE id = ?`).run(noteId)).toThrow('signed notes stand')
  expect(() => db?.prepare('DELETE FROM notes WHERE id = ?').run(noteId)).toThrow()
  expect(() => db?.prepare('DELETE FROM note_documents WHERE note_id = ?').run(noteId)).toThrow('signatures stay')
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.addend', { noteId, text: 'The card was left in the room.' })
  expect(await host.given('notes.read', { noteId })).toMatchObject({
    fault: null,
    further: [{ kind: 'addendum', text: 'The card was left in the room.', name: 'Jordan Reyes' }],
  })
})

test('a note on the wrong client is voided with its reason, stays readable, and the client owes a new one [NT3]', async () => {
  const { host, sessionId, ana } = await anEvening()
  await sign(host, await openedDrafts(host, sessionId))
  const { noteId } = await noteOf(host, sessionId, ana)
  const inTimeline = async () => (await host.given('clients.timeline', { clientId: ana, limit: 1 }))[0]?.voidNoteIds
  expect(await inTimeline()).toEqual([])
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.void', { noteId, reason: 'Meant for somebody else.' })
  expect(await host.given('notes.read', { noteId })).toMatchObject({
    fault: null,
    further: [{ kind: 'void', text: 'Meant for somebody else.' }],
  })
  expect(await inTimeline()).toEqual([noteId])
  expect((await host.given('notes.owed', undefined)).map(note => note.clientName)).toEqual(['Ana Client0'])
  await writeNote(host, sessionId, ana)
  const again = await noteOf(host, sessionId, ana)
  expect(again).toMatchObject({ signedAt: null, written: { plan: 'Brings the card on Thursday.' } })
  expect(again.noteId).not.toBe(noteId)
})

test('correcting attendance leaves every signed note as it was signed [NT3]', async () => {
  const { host, sessionId, ana, dee } = await anEvening()
  await sign(host, await openedDrafts(host, sessionId))
  const { noteId } = await noteOf(host, sessionId, ana)
  const before = await host.given('notes.read', { noteId })
  await host.given('sessions.reopen', { sessionId })
  await host.given('attendance.correct', {
    sessionId,
    clientId: ana,
    presence: {
      absence: null,
      intervals: [{ cameAt: '2026-11-24T23:00:00.000Z', leftAt: '2026-11-24T23:30:00.000Z' }],
    },
    reason: 'The sheet says otherwise.',
  })
  await host.given('attendance.correct', {
    sessionId,
    clientId: dee,
    presence: { absence: 'absent', intervals: [] },
    reason: 'Was not there.',
  })
  expect(await host.given('notes.read', { noteId })).toEqual(before)
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

test('the jots of a session are destroyed when its last note is signed, and not before [NT9]', async () => {
  const { host, sessionId, ana } = await anEvening()
  await host.given('notes.jot', { sessionId, clientId: ana, text: 'Looked at the door a lot.' })
  const form = `notes.jot:${sessionId}`
  await host.given('drafts.keep', { form, content: JSON.stringify({ text: 'Half typed.' }) })
  const notes = await openedDrafts(host, sessionId)
  await sign(host, notes.slice(0, 2))
  expect(await host.given('notes.jots', { sessionId })).toHaveLength(1)
  expect(await host.given('drafts.find', { form })).not.toBe(null)
  await sign(host, notes.slice(2))
  expect(await host.given('notes.jots', { sessionId })).toEqual([])
  expect(await host.given('drafts.find', { form })).toBe(null)
  const db = host.host.vault.open?.db
  expect(db?.prepare(`SELECT count(*) FROM audit_events WHERE kind = 'notes.jotsDestroyed'`).pluck().get()).toBe(1)
})

test('taking back and bringing again a draft’s steps survives everything but the signature', async () => {
  const { host, sessionId, ana } = await anEvening()
  const { noteId } = await noteOf(host, sessionId, ana)
  host.at('2026-11-25T00:10:00.000Z')
  await host.given('notes.saveIndividualNote', { sessionId, clientId: ana, part: 'plan', text: 'Calls on Friday.' })
  await host.given('notes.undo', { noteId })
  expect(await noteOf(host, sessionId, ana)).toMatchObject({
    written: { plan: 'Brings the card on Thursday.' },
    canRedo: true,
  })
  await host.given('notes.redo', { noteId })
  expect(await noteOf(host, sessionId, ana)).toMatchObject({ written: { plan: 'Calls on Friday.' }, canRedo: false })
  await host.given('notes.undo', { noteId })
  await host.given('notes.undo', { noteId })
  expect(await noteOf(host, sessionId, ana)).toMatchObject({
    written: { intervention: '', response: '', progress: '', risk: '', plan: '' },
    canUndo: false,
  })
})

/** What a tamperer with the key could do to the file. */
const TAMPERS: [name: string, sql: string, fault: string][] = [
  [
    'words of the note',
    `UPDATE note_documents SET content = replace(content, 'twice', 'never') WHERE number = 1`,
    'signature',
  ],
  ['the signer’s name', `UPDATE note_documents SET name = 'Sam Poe' WHERE number = 1`, 'signature'],
  ['the instant', `UPDATE note_documents SET signed_at = '2026-11-24T23:59:59.000Z' WHERE number = 1`, 'signature'],
  ['the signature', `UPDATE note_documents SET signature = substr(signature, 2) || 'A' WHERE number = 1`, 'signature'],
  [
    'the signer',
    `UPDATE note_documents SET staff_id = (SELECT id FROM staff WHERE name = 'Sam Poe') WHERE number = 1`,
    'signer',
  ],
  ['the addendum', `DELETE FROM note_documents WHERE number = 2`, 'order'],
  ['the note under its addendum', `DELETE FROM note_documents WHERE number = 1`, 'order'],
  ['the row beside it', `UPDATE notes SET response = 'Never spoke.'`, 'content'],
  [
    'who it is about',
    `UPDATE notes SET client_id = (SELECT id FROM clients WHERE legal_first_name = 'Dee')`,
    'content',
  ],
]
test.each(TAMPERS)('a change of %s behind the app’s back is found [NT8]', async (_what, sql, fault) => {
  const { host, sessionId, ana } = await anEvening()
  await host.given('facilitators.add', { name: 'Sam Poe', credentials: null })
  const { noteId } = await noteOf(host, sessionId, ana)
  const { hash } = await host.given('notes.preview', { noteId })
  await sign(host, [{ noteId, hash }])
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.addend', { noteId, text: 'One thing more.' })
  const db = host.host.vault.open?.db
  if (db === undefined) throw new Error('open')
  for (const trigger of ['note_documents_stand', 'note_documents_stay', 'signed_notes_stand'])
    db.prepare(`DROP TRIGGER ${trigger}`).run()
  const scoped = sql.includes(' notes ')
    ? ` ${sql.includes('WHERE number') ? 'AND' : 'WHERE'} id = ?`
    : ' AND note_id = ?'
  if (sql.includes('client_id')) db.prepare('DROP INDEX notes_of_client').run()
  db.prepare(sql + scoped).run(noteId)
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 1, faults: [{ noteId, fault }] })
})

test('a note that was made a draft again behind the app’s back, its signatures taken away, is found by the log [NT8]', async () => {
  const { host, sessionId, ana } = await anEvening()
  const { noteId } = await noteOf(host, sessionId, ana)
  const { hash } = await host.given('notes.preview', { noteId })
  await sign(host, [{ noteId, hash }])
  const db = host.host.vault.open?.db
  if (db === undefined) throw new Error('open')
  for (const trigger of ['note_documents_stay', 'signed_notes_stand']) db.prepare(`DROP TRIGGER ${trigger}`).run()
  db.prepare('DELETE FROM note_documents WHERE note_id = ?').run(noteId)
  db.prepare('UPDATE notes SET signed_at = NULL, signed_by = NULL WHERE id = ?').run(noteId)
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 0, faults: [{ noteId, fault: 'order' }] })
})
