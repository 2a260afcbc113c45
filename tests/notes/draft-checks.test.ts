import { expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { NotePart } from '#shared/notes/note.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

const WHOLE: readonly [NotePart, string][] = [
  ['intervention', 'Rehearsed refusing a drink with the client, three rounds.'],
  ['response', 'Client took part in every round and kept an upright posture.'],
  ['progress', 'Client can now say no without explaining the reasons.'],
  ['plan', 'Client brings the urge log to the next group.'],
]

/** A finished session of two, each with a whole note of its own words, and a visitor. */
async function anEvening() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Marisol', 'Desmond'])
  const sessionId = await aSession(host, groupId)
  const [marisol, desmond] = clients
  if (marisol === undefined || desmond === undefined) throw new Error('two clients')
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  await host.given('attendance.addVisitor', { sessionId, name: 'Ingrid Solberg', relation: 'Sister' })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  for (const [part, text] of WHOLE) await write(host, { sessionId, clientId: marisol }, part, text)
  return { host, groupId, sessionId, marisol, desmond }
}

interface About {
  readonly sessionId: SessionId
  readonly clientId: ClientId
}
const write = ({ given }: TestHost, about: About, part: NotePart, text: string) =>
  given('notes.saveIndividualNote', { ...about, part, text })

async function draftOf({ given }: TestHost, { sessionId, clientId }: About) {
  const { individual } = await given('notes.ofSession', { sessionId })
  const note = individual.find(one => one.clientId === clientId)
  if (note === undefined) throw new Error('no note')
  return note
}

async function sign(host: TestHost, about: About) {
  const { noteId } = await draftOf(host, about)
  const { hash } = await host.given('notes.preview', { noteId })
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  return { notes: [{ noteId, hash }] }
}

test('a whole note in own words has nothing found in it, and lacks nothing [NT20, NT27]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  const { noteId } = await draftOf(host, { sessionId, clientId: marisol })
  expect(await host.given('notes.check', { noteId })).toEqual({
    noteId,
    names: [],
    missing: [{ part: 'goal', isRequired: false }],
    places: [],
    words: [],
    times: [],
    clones: { percent: 0, thresholdPercent: 40, isOver: false, shared: [] },
    maySign: true,
  })
  expect(await host.given('notes.lacks', { sessionId })).toEqual([
    { noteId, clientId: marisol, missing: [], openNames: 0, openPlaces: 0 },
  ])
})

test('names of other members and of visitors are found in a note, the client’s own and the staff’s are not [NT20, NT21]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  const text = 'Marisol sat with Desmond and with Ingrid, as Jordan Reyes had suggested to her.'
  await write(host, { sessionId, clientId: marisol }, 'response', text)
  const { noteId } = await draftOf(host, { sessionId, clientId: marisol })
  const { names, maySign } = await host.given('notes.check', { noteId })
  expect([names.map(hit => [hit.part, hit.text, hit.isOpen]), maySign]).toEqual([
    [
      ['response', 'Desmond', true],
      ['response', 'Ingrid', true],
    ],
    false,
  ])
  expect(names[0]).toMatchObject({
    start: 17,
    end: 24,
    before: 'Marisol sat with ',
    after: ' and with Ingrid, as Jordan Reyes had su',
  })
})

test('a note that names another member is not signed until it is decided about each name [NT6, NT22]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  const about = { sessionId, clientId: marisol }
  await write(host, about, 'response', 'Client sat with Desmond and listened to the others.')
  expect(await host.refusal('notes.sign', await sign(host, about))).toMatch('names somebody else')
  const { noteId } = await draftOf(host, about)
  const [name] = (await host.given('notes.check', { noteId })).names
  if (name === undefined) throw new Error('a name')
  const keep = { key: name.key, decision: 'keep' as const, reason: 'Her brother, who is no member.' }
  await host.given('notes.saveResolutions', { noteId, resolutions: [keep] })
  expect((await host.given('notes.check', { noteId })).names[0]?.isOpen).toBe(false)
  expect(await host.given('notes.sign', await sign(host, about))).toEqual([noteId])
})

test('a place that a phrase left open, and a part that is not written, stand in the way of the signature [NT27, NT29]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  const about = { sessionId, clientId: marisol }
  await write(host, about, 'plan', 'Client brings {what} on Thursday.')
  expect(await host.refusal('notes.sign', await sign(host, about))).toMatch('still open')
  await write(host, about, 'plan', 'same as above')
  expect(await host.refusal('notes.sign', await sign(host, about))).toMatch('lacks a part')
  expect((await host.given('notes.lacks', { sessionId }))[0]).toMatchObject({ missing: ['plan'], openPlaces: 0 })
})

test('a high check-in asks for words on risk [NT27]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  await host.given('sessions.reopen', { sessionId })
  const checkIn = { craving: 9, mood: 5, used: null, homework: null, remark: null, passed: [] }
  await host.given('checkins.save', { sessionId, clientId: marisol, checkIn })
  expect((await host.given('notes.lacks', { sessionId }))[0]).toMatchObject({ missing: ['risk'] })
})

test('a group note names no client, in what is written and in what was done [NT20]', async () => {
  const { host, sessionId } = await anEvening()
  await host.given('notes.saveGroupNote', { sessionId, text: 'A lively evening; Desmond led the last round.' })
  await host.given('notes.saveInterventions', { sessionId, interventions: ['Asked Marisol about the log.'] })
  const { group } = await host.given('notes.ofSession', { sessionId })
  const { names, clones, missing } = await host.given('notes.check', { noteId: group.noteId ?? '' })
  expect({ names: names.map(hit => [hit.part, hit.text]), clones, missing }).toEqual({
    names: [
      ['interventions', 'Marisol'],
      ['text', 'Desmond'],
    ],
    clones: null,
    missing: [],
  })
})

test('sentences of another member’s note and of the client’s past ones are shown with where they stand [NT24]', async () => {
  const { host, groupId, sessionId, marisol, desmond } = await anEvening()
  for (const [part, text] of WHOLE.slice(0, 3)) await write(host, { sessionId, clientId: desmond }, part, text)
  const { noteId } = await draftOf(host, { sessionId, clientId: desmond })
  const { clones, maySign } = await host.given('notes.check', { noteId })
  expect([clones?.percent, clones?.isOver, maySign, clones?.shared[0]]).toEqual([
    100,
    true,
    false,
    { text: WHOLE[0]?.[1], there: WHOLE[0]?.[1], clientId: marisol, heldOn: TUESDAY, isPast: false },
  ])
  host.at('2026-12-01T22:30:00.000Z')
  const next = await host.given('sessions.start', { groupId, heldOn: '2026-12-01', scheduleId: null })
  const about = { sessionId: next.sessionId, clientId: desmond }
  await host.given('attendance.record', { ...about, mark: 'present' })
  await write(host, about, 'response', WHOLE[1]?.[1] ?? '')
  const later = await draftOf(host, about)
  expect((await host.given('notes.check', { noteId: later.noteId })).clones?.shared).toEqual([
    { text: WHOLE[1]?.[1], there: WHOLE[1]?.[1], clientId: null, heldOn: TUESDAY, isPast: true },
  ])
})

test('a time outside the session and a word that labels are asked about and stop nobody [NT26, NT28]', async () => {
  const { host, sessionId, marisol } = await anEvening()
  const about = { sessionId, clientId: marisol }
  await write(host, about, 'response', 'Client was noncompliant and left the room at 9:45 pm.')
  const { noteId } = await draftOf(host, about)
  const { words, times, maySign } = await host.given('notes.check', { noteId })
  expect([words.map(hit => hit.text), times.map(hit => hit.text), maySign]).toEqual([
    ['noncompliant'],
    ['9:45 pm'],
    true,
  ])
})
