import { expect, test } from 'vitest'
import { composeSheet } from '#electron/sheets/compose-sheet.ts'
import { eventNames } from '#shared/audit/event-names.ts'
import { ModuleId } from '#shared/curriculum/topic.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import type { Reply } from '#shared/ipc/types.ts'
import { calmAt, importPack } from '#tests/curriculum/pack-files.ts'
import { aClient, aFullGroup, aSession } from '#tests/support/builders.ts'

const localNumbers = [{ label: 'Clinician on duty', number: '(555) 010-2233' }]
const look = { paper: 'letter', size: 'normal' } as const
const topicId = 'paws/what-it-is'

/** The shell's side of a vault, each answer passed through `change`. */
const shellOf = ({ ask }: TestHost, change: (name: string, value: unknown) => unknown = (_name, value) => value) => ({
  preferences: { read: () => ({ ...DEFAULT_PREFERENCES, localNumbers }) },
  vault: {
    ask: async (name: string, input: unknown): Promise<Reply<unknown>> => {
      const reply = await ask(name, input)
      return reply.ok ? { ok: true, value: change(name, reply.value) } : reply
    },
  },
})
const versionOf = async ({ given }: TestHost) => (await given('curriculum.topic', { topicId }))?.version ?? ''
const request = (what: object) => SheetRequest.parse({ ...look, ...what })
const withLicence = (licence: string) => (name: string, value: unknown) =>
  name === 'curriculum.topic' ? { ...(value as object), licence } : value // a topic

test('a handout is told its topic, whose text it is and the numbers, and neither the clinic’s name nor a client’s [SH1]', async () => {
  const made = await openHost()
  await made.given('clients.add', { client: aClient({ legalFirstName: 'Zebulon' }), today: '2026-11-24' })
  const version = await versionOf(made)
  const sheet = await composeSheet(shellOf(made), request({ kind: 'handout', topicId, version }))
  expect(sheet).toEqual({
    kind: 'handout',
    ...look,
    localNumbers,
    topic: await made.given('curriculum.topic', { topicId }),
    origin: { title: 'Post-Acute Withdrawal Syndrome', attribution: 'The Circlebook authors' },
  })
  expect(JSON.stringify(sheet)).not.toMatch(/Zebulon|Riverside/)
})

test('a request has room for ids and choices alone: a text beside them is refused [SH1]', () => {
  const asked = { kind: 'handout', topicId, version: '1.0.0', ...look }
  const wrong = [
    { ...asked, name: 'Ana Brooks' },
    { ...asked, title: 'For Ana Brooks' },
    { ...asked, topicId: 'Ana Brooks' },
    { ...asked, version: 'for Ana Brooks' },
    { ...asked, paper: 'Ana Brooks' },
    { kind: 'module-book', moduleId: 'Ana Brooks', ...look },
    { kind: 'safety-card', clientName: 'Ana Brooks', ...look },
  ]
  expect(wrong.map(one => SheetRequest.safeParse(one).success)).toEqual(wrong.map(() => false))
})

test('a topic whose licence forbids printing is refused with the sentence that says why [SH2]', async () => {
  const made = await openHost()
  const version = await versionOf(made)
  const asked = (['handout', 'slides'] as const).map(kind => request({ kind, topicId, version }))
  for (const one of [...asked, request({ kind: 'guide', topicId, version, lengthMinutes: 50 })])
    await expect(composeSheet(shellOf(made, withLicence('CC-BY-NC-4.0')), one)).rejects.toThrow(
      'This text is under CC-BY-NC-4.0. It forbids use in paid services, so it can be read here and not printed.',
    )
})

test('a module’s book leaves out what may not be printed and names it, and is refused when nothing is left [SH2]', async () => {
  const made = await openHost()
  const book = request({ kind: 'module-book', moduleId: 'paws' })
  const library = await made.given('curriculum.library', undefined)
  const own = library.topics.filter(topic => topic.module === 'paws')
  const [first] = own
  if (first === undefined) throw new Error('No topics')
  const second = { ...first, id: 'paws/second', title: 'Not for paper', licence: 'CC-BY-ND-4.0' }
  const shown = (topics: object[]) => (name: string, value: unknown) =>
    name === 'curriculum.library' ? { ...library, topics } : value
  const sheet = await composeSheet(shellOf(made, shown([first, second])), book)
  expect(sheet).toMatchObject({
    topics: [{ id: first.id }],
    leftOut: ['Not for paper'],
    clinicName: 'Riverside Clinic',
  })
  await expect(composeSheet(shellOf(made, shown([second])), book)).rejects.toThrow('It forbids changed copies')
})

test('an earlier version, an unknown topic and an unknown module are refused in a sentence', async () => {
  const made = await openHost()
  const version = await versionOf(made)
  const refused = async (what: object) => composeSheet(shellOf(made), request(what)).then(String, String)
  expect([
    await refused({ kind: 'handout', topicId, version: '0.0.9' }),
    await refused({ kind: 'handout', topicId: 'paws/no-such-topic', version }),
    await refused({ kind: 'module-book', moduleId: 'no-such-module' }),
  ]).toEqual([
    'Refusal: This is an earlier version of the topic. Open the current one to print it.',
    'Refusal: This topic is not in the library any more.',
    'Refusal: This module is not in the library any more.',
  ])
})

test('[SH9] from a delivery the sheet is of the text that was taught, through a new version and a retired module', async () => {
  const made = await openHost()
  await importPack(made)
  const { groupId } = await aFullGroup(made, ['Zebulon'])
  const sessionId = await aSession(made, groupId)
  const calm = 'calm/evening-plan'
  const { deliveryId } = await made.given('sessions.deliver', { sessionId, topicId: calm })
  const taught = await made.given('curriculum.topic', { topicId: calm })
  const newer = (text: string) => text.replace('version: 1.0.0', 'version: 1.1.0').replace('Greet each', 'Welcome each')
  await importPack(made, calmAt('1.1.0', newer))
  const asked = { topicId: calm, version: '1.0.0' }
  const all = [
    { kind: 'handout', ...asked },
    { kind: 'guide', lengthMinutes: 50, ...asked },
    { kind: 'slides', ...asked },
  ]
  const composed = () => Promise.all(all.map(what => composeSheet(shellOf(made), request({ ...what, deliveryId }))))
  const origin = { title: 'Calm Evenings', attribution: 'The Circlebook authors' }
  const expected = all.map(() => expect.objectContaining({ topic: taught, origin }))
  expect(await composed()).toEqual(expected)
  await made.given('curriculum.retirePack', { moduleId: ModuleId.parse('calm') })
  const sheets = await composed()
  expect(sheets).toEqual(expected)
  expect(JSON.stringify(sheets)).not.toMatch(new RegExp(`Zebulon|${deliveryId}|${sessionId}`))
  // Another topic, another version than the one that was taught, and a delivery that never was.
  const refused = (what: object) => composeSheet(shellOf(made), request({ kind: 'handout', ...asked, ...what }))
  await expect(refused({ deliveryId, topicId })).rejects.toThrow('This is an earlier version')
  await expect(refused({ deliveryId, version: '1.1.0' })).rejects.toThrow('This is an earlier version')
  await expect(refused({ deliveryId: sessionId })).rejects.toThrow('This delivery’s topic is not here any more.')
})

test('[SH10] a sheet that went out is an event: which sheet of which topic or module, by whom, and no client', async () => {
  const made = await openHost()
  for (const how of ['printed', 'saved'] as const) {
    for (const sheet of ['handout', 'guide', 'slides'] as const)
      await made.given('sheets.gaveOut', { how, what: { sheet, of: topicId } })
    await made.given('sheets.gaveOut', { how, what: { sheet: 'module-book', of: 'paws' } })
    await made.given('sheets.gaveOut', { how, what: { sheet: 'safety-card', of: null } })
  }
  await made.given('curriculum.packSaved', { moduleId: 'paws' })
  const rows = made.host.vault.open?.db
    .prepare('SELECT kind, record_id, client_id FROM audit_events ORDER BY number DESC LIMIT 11')
    .raw()
    .all()
  const of = (how: string) => [
    [`sheets.${how}Handout`, topicId, null],
    [`sheets.${how}Guide`, topicId, null],
    [`sheets.${how}Slides`, topicId, null],
    [`sheets.${how}ModuleBook`, 'paws', null],
    [`sheets.${how}SafetyCard`, null, null],
  ]
  expect(rows?.toReversed()).toEqual([...of('printed'), ...of('saved'), ['curriculum.packSaved', 'paws', null]])
  expect(rows?.map(row => Object.hasOwn(eventNames, (row as string[])[0] ?? ''))).toEqual(rows?.map(() => true)) // three columns
})

test('a locked vault composes nothing', async () => {
  const made = await openHost()
  const version = await versionOf(made)
  await made.host.vault.close()
  await expect(composeSheet(shellOf(made), request({ kind: 'handout', topicId, version }))).rejects.toThrow('Unlock')
})
