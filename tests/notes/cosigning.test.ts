import { expect, test } from 'vitest'
import type { NoteId } from '#shared/notes/note.ts'
import { SAMS_OWN, switchTo, withPerson } from '#tests/facilitators/clinic-of-people.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { anEveningOfDrafts, signAll } from './an-evening.ts'

const PATS_OWN = 'nine green bottles by the northern window'

/** Jordan's group with Sam, whose notes wait for Pat, a supervisor of it; Sam has signed three and is at the desk. */
async function signedBySam() {
  const clinic = await openHost()
  const sam = await withPerson(clinic, { roles: ['facilitator'] })
  const pat = await withPerson(clinic, { name: 'Pat Lindqvist', roles: ['supervisor'], own: PATS_OWN })
  const { groupId, sessionId, ana } = await anEveningOfDrafts(clinic)
  for (const staffId of [sam, pat]) await clinic.given('facilitators.assignGroups', { staffId, groupIds: [groupId] })
  await clinic.given('notes.saveDuties', { staffId: sam, needsCosignature: true, keepsCounselingNotes: false })
  await asSam(clinic)
  const noteIds = await signAll(clinic, sessionId, SAMS_OWN)
  return { clinic, sessionId, ana, noteIds }
}

const asSam = (clinic: TestHost) => switchTo(clinic, 'Sam Ortega', SAMS_OWN)
const asPat = (clinic: TestHost) => switchTo(clinic, 'Pat Lindqvist', PATS_OWN)
const opened = async ({ given }: TestHost, noteId: NoteId) => ({
  noteId,
  hash: (await given('notes.read', { noteId })).hash,
})
const queue = async ({ given }: TestHost) =>
  (await given('notes.toCosign', undefined))
    .map(({ noteId, isOwn, returnedAt }) => ({ noteId, isOwn, isReturned: returnedAt !== null }))
    .sort((a, b) => (a.noteId < b.noteId ? -1 : 1))

test('[NT7] one note is returned and answered, and all three are co-signed in the end; nothing of that is lost', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [first, second, third] = noteIds
  if (first === undefined || second === undefined || third === undefined) throw new Error('three notes')
  const all = [...noteIds].sort()
  expect(await queue(clinic)).toEqual(all.map(noteId => ({ noteId, isOwn: true, isReturned: false })))

  await asPat(clinic)
  clinic.at('2026-11-25T15:00:00.000Z')
  expect(await queue(clinic)).toEqual(all.map(noteId => ({ noteId, isOwn: false, isReturned: false })))
  const seen = await opened(clinic, second)
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  await clinic.given('notes.return', { noteId: second, reason: 'Say what the card is.' })
  const others = [await opened(clinic, first), await opened(clinic, third)]
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  await clinic.given('notes.cosign', { notes: others })
  expect(await queue(clinic)).toEqual([{ noteId: second, isOwn: false, isReturned: true }])

  await asSam(clinic)
  clinic.at('2026-11-25T16:00:00.000Z')
  expect(await queue(clinic)).toEqual([{ noteId: second, isOwn: true, isReturned: true }])
  await clinic.given('vault.confirmPassphrase', { secret: SAMS_OWN })
  await clinic.given('notes.addend', { noteId: second, text: 'The card lists three people to call.' })

  await asPat(clinic)
  expect(await queue(clinic)).toEqual([{ noteId: second, isOwn: false, isReturned: false }])
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  expect(await clinic.refusal('notes.cosign', { notes: [seen] })).toMatch('changed since you opened it')
  const again = await opened(clinic, second)
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  await clinic.given('notes.cosign', { notes: [again] })
  expect(await queue(clinic)).toEqual([])
  const read = await clinic.given('notes.read', { noteId: second })
  expect(read).toMatchObject({ fault: null, needsCosignature: false, author: { name: 'Sam Ortega' } })
  expect(read.further.map(({ kind, name, text }) => [kind, name, text])).toEqual([
    ['return', 'Pat Lindqvist', 'Say what the card is.'],
    ['addendum', 'Sam Ortega', 'The card lists three people to call.'],
    ['co-signature', 'Pat Lindqvist', ''],
  ])
  expect(await clinic.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

test('[NT7] an addendum after the co-signature makes the note wait again', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [first] = noteIds
  if (first === undefined) throw new Error('a note')
  await asPat(clinic)
  const notes = [await opened(clinic, first)]
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  await clinic.given('notes.cosign', { notes })
  await asSam(clinic)
  await clinic.given('vault.confirmPassphrase', { secret: SAMS_OWN })
  await clinic.given('notes.addend', { noteId: first, text: 'One thing more.' })
  expect(await queue(clinic)).toContainEqual({ noteId: first, isOwn: true, isReturned: false })
})

test('[NT7] nobody co-signs or returns their own note, and nobody but a supervisor does either', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [first] = noteIds
  if (first === undefined) throw new Error('a note')
  const notes = [await opened(clinic, first)]
  expect(await clinic.refusal('notes.cosign', { notes })).toMatch('Your role does not include this')
  await switchTo(clinic, 'Jordan Reyes', PASSPHRASE)
  const people = await clinic.given('facilitators.people', undefined)
  const sam = people.find(({ name }) => name === 'Sam Ortega')
  if (sam === undefined) throw new Error('Sam')
  await clinic.given('facilitators.setRoles', { staffId: sam.id, roles: ['facilitator', 'supervisor'] })
  await asSam(clinic)
  await clinic.given('vault.confirmPassphrase', { secret: SAMS_OWN })
  expect(await clinic.refusal('notes.cosign', { notes })).toMatch('Somebody else co-signs')
  await clinic.given('vault.confirmPassphrase', { secret: SAMS_OWN })
  expect(await clinic.refusal('notes.return', { noteId: first, reason: 'Mine.' })).toMatch('does not wait')
})

test('the due list says which sessions are one’s own', async () => {
  const clinic = await openHost()
  const sam = await withPerson(clinic, { roles: ['facilitator'] })
  const { groupId } = await anEveningOfDrafts(clinic)
  await clinic.given('facilitators.assignGroups', { staffId: sam, groupIds: [groupId] })
  const mine = async () => (await clinic.given('notes.owed', undefined)).map(({ isMine }) => isMine)
  const ofJordan = await mine()
  await asSam(clinic)
  expect([ofJordan, await mine()]).toEqual([
    [true, true, true],
    [false, false, false],
  ])
})

test('[NT7] [NT8] a note that is not what its author signed is not co-signed', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [noteId] = noteIds
  if (noteId === undefined) throw new Error('three notes')
  const db = clinic.host.vault.open?.db
  db?.prepare('DROP TRIGGER note_documents_stand').run()
  db?.prepare(`UPDATE note_documents SET name = 'Sam Ortego' WHERE note_id = ?`).run(noteId)
  await asPat(clinic)
  const seen = await opened(clinic, noteId)
  await clinic.given('vault.confirmPassphrase', { secret: PATS_OWN })
  expect(await clinic.refusal('notes.cosign', { notes: [seen] })).toMatch('not what its author signed')
})
