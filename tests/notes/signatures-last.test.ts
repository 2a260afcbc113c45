import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Output } from '#shared/ipc/types.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { confirmed, SAMS_OWN, slotOf, switchTo, withPerson } from '#tests/facilitators/clinic-of-people.ts'
import { openEmptyHost, openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { anEveningOfDrafts, signAll } from './an-evening.ts'

const NEW = 'four slow barges under a paper sky'

/** Sam has signed three notes and an addendum to one; Jordan, an administrator, is at the desk. */
async function signedBySam() {
  const clinic = await openHost()
  const sam = await withPerson(clinic, { roles: ['facilitator'] })
  const { groupId, sessionId } = await anEveningOfDrafts(clinic)
  await clinic.given('facilitators.assignGroups', { staffId: sam, groupIds: [groupId] })
  await switchTo(clinic, 'Sam Ortega', SAMS_OWN)
  const noteIds = await signAll(clinic, sessionId, SAMS_OWN)
  const [first] = noteIds
  if (first === undefined) throw new Error('a note')
  await clinic.given('vault.confirmPassphrase', { secret: SAMS_OWN })
  await clinic.given('notes.addend', { noteId: first, text: 'The card was left in the room.' })
  await switchTo(clinic, 'Jordan Reyes', PASSPHRASE)
  clinic.at('2026-12-01T15:00:00.000Z')
  return { clinic, sam, noteIds }
}

/** Everything that is read of these notes, as their reader has it. */
const readAll = (clinic: TestHost, noteIds: readonly NoteId[]): Promise<Output<'notes.read'>[]> =>
  Promise.all(noteIds.map(noteId => clinic.given('notes.read', { noteId })))

type Signed = Awaited<ReturnType<typeof signedBySam>>
const ACTS: readonly [what: string, isReplaced: boolean, act: (signed: Signed) => Promise<unknown>][] = [
  [
    'the signer’s passphrase is changed',
    false,
    async ({ clinic }) => {
      await switchTo(clinic, 'Sam Ortega', SAMS_OWN)
      await clinic.given('vault.changePassphrase', { current: SAMS_OWN, next: NEW })
      await switchTo(clinic, 'Jordan Reyes', PASSPHRASE)
    },
  ],
  [
    'the signer’s passphrase is reset',
    true,
    async ({ clinic, sam }) => {
      await confirmed(clinic)
      await clinic.given('facilitators.resetPassphrase', { staffId: sam, passphrase: null })
    },
  ],
  [
    'the signer is removed, and the vault has new keys',
    true,
    async ({ clinic, sam }) => {
      await confirmed(clinic)
      await clinic.given('facilitators.remove', { staffId: sam })
    },
  ],
  [
    'somebody else is removed, and the vault has new keys',
    false,
    async ({ clinic }) => {
      const staffId = await withPerson(clinic, { name: 'Ada Wynn', own: NEW })
      await confirmed(clinic)
      await clinic.given('facilitators.remove', { staffId })
    },
  ],
  [
    'the signer has a new name and other credentials',
    false,
    ({ clinic, sam }) => clinic.given('facilitators.rename', { staffId: sam, name: 'Sam Bell', credentials: 'LPC' }),
  ],
]

test.each(ACTS)('[NT3] every signature stands, unchanged, when %s', async (_what, isReplaced, act) => {
  const signed = await signedBySam()
  const { clinic, noteIds } = signed
  const before = await readAll(clinic, noteIds)
  await act(signed)
  expect(await readAll(clinic, noteIds)).toEqual(before.map(note => ({ ...note, keyWasReplaced: isReplaced })))
  expect(await clinic.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
  await clinic.host.vault.close()
  await clinic.given('vault.unlock', {
    with: 'passphrase',
    secret: PASSPHRASE,
    slotId: await slotOf(clinic, 'Jordan Reyes'),
  })
  expect(await clinic.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

test('[NT3] a copy of the vault opened elsewhere holds every signature', async () => {
  const { clinic, noteIds } = await signedBySam()
  const before = await readAll(clinic, noteIds)
  const slotId = await slotOfClosed(clinic)
  const elsewhere = openEmptyHost()
  cpSync(clinic.folder, elsewhere.folder, { recursive: true })
  elsewhere.at('2026-12-02T15:00:00.000Z')
  await elsewhere.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE, slotId })
  expect(await readAll(elsewhere, noteIds)).toEqual(before)
  expect(await elsewhere.given('notes.verify', undefined)).toEqual({ notes: 3, faults: [] })
})

async function slotOfClosed(clinic: TestHost): Promise<string> {
  await clinic.host.vault.close()
  return slotOf(clinic, 'Jordan Reyes')
}

test('[NT8] whoever opens a note that was changed in the file is told, and nobody else’s note is suspected', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [, second, third] = noteIds
  if (second === undefined || third === undefined) throw new Error('notes')
  const db = clinic.host.vault.open?.db
  if (db === undefined) throw new Error('open')
  db.prepare('DROP TRIGGER note_documents_stand').run()
  db.prepare(`UPDATE note_documents SET content = replace(content, 'twice', 'once') WHERE note_id = ?`).run(second)
  const [, changed, whole] = await readAll(clinic, noteIds)
  expect([changed?.fault, whole?.fault]).toEqual(['signature', null])
})

test('[NT8] a note whose signed text cannot be read at all is refused with what to do', async () => {
  const { clinic, noteIds } = await signedBySam()
  const [first] = noteIds
  if (first === undefined) throw new Error('a note')
  const db = clinic.host.vault.open?.db
  db?.prepare('DROP TRIGGER note_documents_stand').run()
  db?.prepare(`UPDATE note_documents SET content = '{' WHERE note_id = ? AND number = 1`).run(first)
  expect(await clinic.refusal('notes.read', { noteId: first })).toMatch('open a backup')
})

test('a void note is found, and said to be void', async () => {
  const clinic = await openHost()
  const { sessionId, ana } = await anEveningOfDrafts(clinic)
  await signAll(clinic, sessionId, PASSPHRASE)
  const { individual } = await clinic.given('notes.ofSession', { sessionId })
  const noteId = individual.find(note => note.clientId === ana)?.noteId
  if (noteId === undefined) throw new Error('a note')
  await confirmed(clinic)
  await clinic.given('notes.void', { noteId, reason: 'Meant for somebody else.' })
  const { notes } = await clinic.given('find.everything', { text: 'practiced refusing' })
  expect(notes.map(note => [note.noteId === noteId, note.isSigned, note.isVoid])).toEqual(
    expect.arrayContaining([
      [true, true, true],
      [false, true, false],
    ]),
  )
})
