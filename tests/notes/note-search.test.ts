import { updateAssignedGroups } from '#electron/facilitators/assignments.store.ts'
import { expect, test } from 'vitest'
import { NOTHING_ASKED, type NoteSearch } from '#shared/notes/note-search.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { asStaff, openHost, PASSPHRASE } from '#tests/support/host.ts'

/** A finished evening: Ana's note signed, Dee's a draft, Eva's void, the group's begun. */
async function aVault() {
  const host = await openHost()
  const { given } = host
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Eva'])
  const [ana, dee, eva] = clients
  if (ana === undefined || dee === undefined || eva === undefined) throw new Error('three clients')
  const sessionId = await aSession(host, groupId)
  await given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  const { deliveryId } = await given('sessions.deliver', { sessionId, topicId: 'paws/steady-days' })
  await given('sessions.removeDelivery', { deliveryId })
  await given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  host.at('2026-11-25T00:00:00.000Z')
  await given('sessions.finish', { sessionId })
  const words = new Map([
    [ana, 'Practiced refusing, calmly.'],
    [dee, 'Practiced breathing.'],
    [eva, 'Practiced calling somebody.'],
  ])
  for (const [clientId, text] of words)
    for (const part of ['intervention', 'response', 'plan'] as const)
      await given('notes.saveIndividualNote', { sessionId, clientId, part, text })
  await given('notes.saveGroupNote', { sessionId, text: 'Everybody practiced.' })
  const { individual } = await given('notes.ofSession', { sessionId })
  const idOf = (clientId: string) => individual.find(note => note.clientId === clientId)?.noteId
  const [anas, evas] = [idOf(ana), idOf(eva)]
  if (anas === undefined || evas === undefined) throw new Error('notes')
  const shown = []
  for (const noteId of [anas, evas]) shown.push({ noteId, hash: (await given('notes.preview', { noteId })).hash })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes: shown })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.void', { noteId: evas, reason: 'Wrong client.' })
  const me = host.host.vault.open?.person.id
  if (me === undefined) throw new Error('open')
  const found = async (asked: Partial<NoteSearch>) =>
    (await given('notes.search', { ...NOTHING_ASKED, ...asked })).notes.map(note => note.clientName ?? 'group')
  return { host, given, groupId, ana, dee, me, found }
}

test('[NT60] notes are found by words, client, group, topic, signer, day, unsigned and void, alone and together', async () => {
  const { found, ana, dee, groupId, me } = await aVault()
  const all = ['group', 'Eva Client2', 'Dee Client1', 'Ana Client0']
  expect(await found({})).toEqual(all)
  expect(await found({ text: 'practiced' })).toEqual(all)
  expect(await found({ text: 'refus calm' })).toEqual(['Ana Client0'])
  expect(await found({ clientId: dee })).toEqual(['Dee Client1'])
  expect(await found({ groupId })).toEqual(all)
  expect(await found({ topicId: 'paws/what-it-is' })).toEqual(all)
  expect(await found({ topicId: 'paws/another' })).toEqual([])
  expect(await found({ topicId: 'paws/what-it-is', text: 'breathing' })).toEqual(['Dee Client1'])
  // Taken back before the session ended.
  expect(await found({ topicId: 'paws/steady-days' })).toEqual([])
  expect(await found({ topicId: 'paws/steady-days', text: 'breathing' })).toEqual([])
  expect(await found({ staffId: me })).toEqual(['Eva Client2', 'Ana Client0'])
  expect(await found({ from: '2026-11-24', until: '2026-11-24' })).toEqual(all)
  expect(await found({ from: '2026-11-25' })).toEqual([])
  expect(await found({ state: 'unsigned' })).toEqual(['group', 'Dee Client1'])
  expect(await found({ state: 'signed' })).toEqual(['Ana Client0'])
  expect(await found({ state: 'void' })).toEqual(['Eva Client2'])
  expect(await found({ clientId: ana, text: 'practiced', state: 'signed', staffId: me, groupId })).toEqual([
    'Ana Client0',
  ])
  expect(await found({ clientId: ana, text: 'breathing' })).toEqual([])
})

test('[NT60] SUD counseling notes, and notes of groups out of sight, are never found', async () => {
  const { host, given, found, ana } = await aVault()
  for (const duties of await given('notes.duties', undefined))
    await given('notes.saveDuties', { ...duties, keepsCounselingNotes: true })
  const { counselingNoteId } = await given('counseling.begin', { clientId: ana, writtenOn: '2026-11-24' })
  await given('counseling.save', { clientId: ana, counselingNoteId, text: 'zebra' })
  expect(await found({ text: 'zebra' })).toEqual([])
  const { groupId } = await aFullGroup(host, [], { name: 'Another' })
  const other = await asStaff(host, 'Sam Poe', ['supervisor'])
  const db = host.host.vault.open?.db
  if (db === undefined) throw new Error('open')
  updateAssignedGroups(db, other.id, [groupId], '2026-11-24T22:00:00.000Z')
  expect((await other.given('notes.search', NOTHING_ASKED)).notes).toEqual([])
})
