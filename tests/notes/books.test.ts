import { expect, test } from 'vitest'
import { FIRST_NOTE_RULES, type NoteRules } from '#shared/notes/note-rules.ts'
import type { NewPhrase } from '#shared/notes/phrase.ts'
import { aFullGroup } from '#tests/support/builders.ts'
import { asStaff, openHost } from '#tests/support/host.ts'

const aPhrase = (fields: Partial<NewPhrase> = {}): NewPhrase => ({
  book: 'mine',
  key: 'card',
  title: 'Coping card',
  text: '{client} wrote a coping card with {|number} steps.',
  ...fields,
})

test('[NT33] A book holds a key once; the same key may stand in another, and everybody reads the clinic’s and their own', async () => {
  const host = await openHost()
  const lena = await asStaff(host, 'Lena Park', ['facilitator'])
  await host.given('notes.savePhrase', { phraseId: null, phrase: aPhrase() })
  await host.given('notes.savePhrase', { phraseId: null, phrase: aPhrase({ book: 'clinic', title: 'For all' }) })
  await lena.given('notes.savePhrase', { phraseId: null, phrase: aPhrase({ title: 'Lena’s' }) })
  expect(await host.refusal('notes.savePhrase', { phraseId: null, phrase: aPhrase() })).toMatch('conflict')
  const titles = async (who: typeof lena | typeof host) =>
    (await who.given('notes.phrases', undefined)).map(({ book, key, title }) => [book, key, title])
  expect(await titles(host)).toEqual([
    ['mine', 'card', 'Coping card'],
    ['clinic', 'card', 'For all'],
  ])
  expect(await titles(lena)).toEqual([
    ['mine', 'card', 'Lena’s'],
    ['clinic', 'card', 'For all'],
  ])
})

test('[NT33] A phrase quotes nobody and has no unknown place, whoever keeps it', async () => {
  const host = await openHost()
  for (const text of ['{client} said “I am done”.', '{patient} came.', 'An open { brace.'])
    expect(await host.refusal('notes.savePhrase', { phraseId: null, phrase: aPhrase({ text }) })).toMatch(
      'invalid-input',
    )
  expect(await host.given('notes.phrases', undefined)).toEqual([])
})

test('A phrase is changed and taken out by whose it is; the clinic’s by a supervisor or an administrator', async () => {
  const host = await openHost()
  const lena = await asStaff(host, 'Lena Park', ['facilitator'])
  const sam = await asStaff(host, 'Sam Ortega', ['supervisor'])
  await host.given('notes.savePhrase', { phraseId: null, phrase: aPhrase() })
  await host.given('notes.savePhrase', { phraseId: null, phrase: aPhrase({ book: 'clinic' }) })
  const [mine, clinic] = await host.given('notes.phrases', undefined)
  if (mine === undefined || clinic === undefined) throw new Error('two phrases')
  const changed = aPhrase({ text: 'Another sentence.' })
  expect(await lena.refusal('notes.savePhrase', { phraseId: mine.phraseId, phrase: changed })).toMatch('not-found')
  expect(await lena.refusal('notes.withdrawPhrase', { phraseId: mine.phraseId, book: 'mine' })).toMatch('not-found')
  expect(await lena.refusal('notes.withdrawPhrase', { phraseId: clinic.phraseId, book: 'clinic' })).toMatch('forbidden')
  await host.given('notes.savePhrase', { phraseId: mine.phraseId, phrase: changed })
  await sam.given('notes.withdrawPhrase', { phraseId: clinic.phraseId, book: 'clinic' })
  expect(await host.given('notes.phrases', undefined)).toMatchObject([{ book: 'mine', text: 'Another sentence.' }])
})

test('The clinic’s rules for notes are what ships until an administrator saves others, holidays in their order', async () => {
  const host = await openHost()
  const lena = await asStaff(host, 'Lena Park', ['facilitator'])
  expect(await lena.given('notes.rules', undefined)).toEqual({ rules: FIRST_NOTE_RULES, holidays: [] })
  const rules: NoteRules = {
    ...FIRST_NOTE_RULES,
    format: 'birp',
    due: { kind: 'calendar-days', days: 7 },
    clonePercent: 60,
    recordFields: [{ label: 'All of it', items: ['plan', 'session'] }],
  }
  const holidays = [
    { onDate: '2026-12-25', name: 'Christmas' },
    { onDate: '2026-11-26', name: 'Thanksgiving' },
  ]
  expect(await lena.refusal('notes.saveRules', { rules, holidays })).toMatch('forbidden')
  await host.given('notes.saveRules', { rules, holidays })
  expect(await lena.given('notes.rules', undefined)).toEqual({ rules, holidays: holidays.toReversed() })
})

test('[NT4] A group has its own format or the clinic’s', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  expect(await host.given('notes.groupFormat', { groupId })).toEqual({ own: null, format: 'dap' })
  await host.given('notes.saveGroupFormat', { groupId, format: 'girp' })
  await host.given('notes.saveRules', { rules: { ...FIRST_NOTE_RULES, format: 'soap' }, holidays: [] })
  expect(await host.given('notes.groupFormat', { groupId })).toEqual({ own: 'girp', format: 'girp' })
  await host.given('notes.saveGroupFormat', { groupId, format: null })
  expect(await host.given('notes.groupFormat', { groupId })).toEqual({ own: null, format: 'soap' })
})

test('[NT7] Whose notes are co-signed is said by an administrator alone, of everybody who works here', async () => {
  const host = await openHost()
  const lena = await asStaff(host, 'Lena Park', ['facilitator'])
  const duties = { staffId: lena.id, needsCosignature: true, keepsCounselingNotes: false }
  expect(await lena.refusal('notes.saveDuties', duties)).toMatch('forbidden')
  await host.given('notes.saveDuties', duties)
  expect(await host.given('notes.duties', undefined)).toEqual([
    { staffId: host.host.vault.open?.person.id, needsCosignature: false, keepsCounselingNotes: false },
    duties,
  ])
  // What is left out stays: two switches pressed at once do not undo each other.
  await host.given('notes.saveDuties', { staffId: lena.id, keepsCounselingNotes: true })
  expect((await host.given('notes.duties', undefined))[1]).toEqual({ ...duties, keepsCounselingNotes: true })
})
