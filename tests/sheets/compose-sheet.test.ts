import { expect, test } from 'vitest'
import { composeSheet } from '#electron/sheets/compose-sheet.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { SheetRequest } from '#shared/sheets/sheet.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import type { Reply } from '#shared/ipc/types.ts'
import { aClient } from '#tests/support/builders.ts'

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

test('a locked vault composes nothing', async () => {
  const made = await openHost()
  const version = await versionOf(made)
  await made.host.vault.close()
  await expect(composeSheet(shellOf(made), request({ kind: 'handout', topicId, version }))).rejects.toThrow('Unlock')
})
