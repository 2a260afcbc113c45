import { expect, test } from 'vitest'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

test('someone who was not in the room gets no note [AT5]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [ana] = clients
  if (ana === undefined) throw new Error('one client')
  const sessionId = await aSession(host, groupId)
  const note = { sessionId, clientId: ana, part: 'response' as const, text: 'A note.' }
  expect(await host.refusal('notes.saveIndividualNote', note)).toMatch('Only someone who was in the room')
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'excused' })
  expect(await host.refusal('notes.saveIndividualNote', note)).toMatch('Only someone who was in the room')
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'left' })
  await host.given('notes.saveIndividualNote', note)
  expect(await host.given('notes.ofSession', { sessionId })).toMatchObject({
    individual: [{ written: { response: 'A note.' } }],
  })
})

test('a note is found by the beginnings of its words, the newest first, and not by what it said before', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const sessionId = await aSession(host, groupId)
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  for (const [index, clientId] of clients.entries()) {
    await host.given('notes.saveIndividualNote', {
      sessionId,
      clientId,
      part: 'response',
      text: `Réflexion number ${index} on craving`,
    })
  }
  const names = async (text: string) =>
    (await host.given('find.everything', { text })).notes.map(note => note.clientName)
  expect(await names('reflex crav')).toEqual(['Dee Client1', 'Ana Client0'])
  const [ana] = clients
  if (ana === undefined) throw new Error('two clients')
  await host.given('notes.saveIndividualNote', { sessionId, clientId: ana, part: 'response', text: 'Something else' })
  expect(await names('reflex')).toEqual(['Dee Client1'])
  const found = await host.given('find.everything', { text: 'numb' })
  expect(found.notes[0]?.snippet.filter(piece => piece.isMatch)).toEqual([{ text: 'number', isMatch: true }])
})

test.each(['"', "'; DROP TABLE notes; --", 'NEAR(', '*', '\u0000', 'a AND', '😀', '-x', '(', 'text:'])(
  'searching for %j is answered',
  async text => {
    const host = await openHost()
    expect(await host.given('find.everything', { text })).toMatchObject({ clients: [], groups: [], notes: [] })
  },
)
