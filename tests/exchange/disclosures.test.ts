import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  LEAST_PARTS,
  REDISCLOSURE_NOTICE,
  type DisclosureParts,
  type DisclosureScope,
} from '#shared/exchange/disclosure.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { RawInput } from '#shared/ipc/types.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

const RANGE = { from: '2026-11-01', until: '2026-11-30' }
const EVERYTHING: DisclosureParts = { attendance: true, notes: true, voidNotes: false, checkIns: true, goals: true }
const BY_CONSENT = {
  recipient: 'Dr. Poe, primary care',
  purpose: 'Treatment',
  basis: 'consent',
  consent: { signedOn: '2026-10-06', scope: 'Attendance and notes, to Dr. Poe' },
  authority: null,
} as const
const OWN_COPY = { ...BY_CONSENT, recipient: 'Ana', purpose: 'Own copy', basis: 'own-copy', consent: null } as const

/** A finished evening of two; Ana's note and the group's are signed, Dee's is a draft. */
async function anEvening() {
  const host = await openHost()
  const { given } = host
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana, dee] = clients
  if (ana === undefined || dee === undefined) throw new Error('two clients')
  const sessionId = await aSession(host, groupId)
  await given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  host.at('2026-11-25T00:00:00.000Z')
  await given('sessions.finish', { sessionId })
  await write(host, sessionId, ana, 'Practiced refusing.')
  await write(host, sessionId, dee, 'DRAFT-CANARY')
  await given('notes.saveGroupNote', { sessionId, text: 'A quiet, working evening.' })
  const { group, individual } = await given('notes.ofSession', { sessionId })
  const anas = individual.find(note => note.clientId === ana)?.noteId
  if (anas === undefined || group.noteId === null) throw new Error('notes')
  await sign(host, [anas, group.noteId])
  return { host, given, groupId, sessionId, ana, dee, note: anas, groupNote: group.noteId }
}

async function write({ given }: TestHost, sessionId: SessionId, clientId: ClientId, intervention: string) {
  await given('notes.saveIndividualNote', { sessionId, clientId, part: 'intervention', text: intervention })
  await given('notes.saveIndividualNote', { sessionId, clientId, part: 'response', text: '=1+1 was on the board.' })
  await given('notes.saveIndividualNote', { sessionId, clientId, part: 'plan', text: 'Brings the card.' })
}

async function sign({ given }: TestHost, noteIds: readonly RawInput<'notes.preview'>['noteId'][]) {
  const notes = await Promise.all(
    noteIds.map(async noteId => ({ noteId, hash: (await given('notes.preview', { noteId })).hash })),
  )
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes })
}

const ofClient = (clientId: ClientId, parts: DisclosureParts = LEAST_PARTS): DisclosureScope => ({
  subject: { of: 'client', clientId, ...RANGE, groupIds: null },
  parts,
})

async function make(
  { given }: TestHost,
  scope: DisclosureScope,
  form: 'print' | 'csv' | 'json' = 'json',
  reasons: RawInput<'exchange.makeDisclosure'>['reasons'] = BY_CONSENT,
) {
  const { hash } = await given('exchange.previewDisclosure', scope)
  return given('exchange.makeDisclosure', { scope, reasons, form, hash })
}

test('[EX70] the minimum is attendance alone: dates, status, minutes, and what is not ticked is not there', async () => {
  const { given, ana } = await anEvening()
  const { content, unsigned } = await given('exchange.previewDisclosure', ofClient(ana))
  expect(content).toEqual({
    clinicName: 'Riverside Clinic',
    client: { name: 'Ana Client0', recordNumber: 'MRN-0', bornOn: '1990-04-12' },
    groupName: null,
    ...RANGE,
    attendance: { lines: [{ heldOn: TUESDAY, status: 'present', minutes: 90 }], attended: 1, minutes: 90 },
    sessions: null,
    notes: null,
    checkIns: null,
    goals: null,
  })
  expect(unsigned).toBe(0)
})

test('[EX71] a disclosure names its consent or the paper it rests on, and goes only as it was shown', async () => {
  const { host, given, ana, sessionId } = await anEvening()
  const scope = ofClient(ana)
  const { hash } = await given('exchange.previewDisclosure', scope)
  const asked = { scope, form: 'print', hash } as const
  const refused = (reasons: RawInput<'exchange.makeDisclosure'>['reasons']) =>
    host.refusal('exchange.makeDisclosure', { ...asked, reasons })
  expect(await refused({ ...BY_CONSENT, consent: null })).toMatch('invalid-input')
  expect(await refused({ ...OWN_COPY, basis: 'court-order' })).toMatch('invalid-input')
  await given('sessions.reopen', { sessionId })
  await given('attendance.correct', {
    sessionId,
    clientId: ana,
    presence: {
      absence: null,
      intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: '2026-11-24T23:00:00.000Z' }],
    },
    reason: 'The sheet says so.',
  })
  expect(await refused(BY_CONSENT)).toMatch('changed since you looked')
})

test('[EX72] [EX73] what goes by consent bears the notice and stands in the accounting; the own copy bears none', async () => {
  const { host, given, ana, dee } = await anEvening()
  const { files } = await make(host, ofClient(ana, EVERYTHING))
  expect(files.map(file => file.text).join('\n')).toContain(REDISCLOSURE_NOTICE)
  const own = await make(host, ofClient(ana), 'csv', OWN_COPY)
  expect(own.files.map(file => file.text).join('\n')).not.toContain('42 CFR')
  host.at('2026-11-25T00:01:00.000Z')
  const { disclosureId } = await make(host, ofClient(ana), 'print')
  await given('exchange.withdrawDisclosure', { disclosureId, because: 'The print window was closed.' })
  expect(await given('exchange.disclosures', { clientId: dee })).toEqual([])
  const accounting = await given('exchange.disclosures', { clientId: ana })
  expect(
    accounting.map(({ recipient, basis, form, notes, hasNotice, madeBy, withdrawnBecause }) => ({
      recipient,
      basis,
      form,
      notes,
      hasNotice,
      madeBy,
      withdrawnBecause,
    })),
  ).toEqual([
    {
      recipient: 'Dr. Poe, primary care',
      basis: 'consent',
      form: 'print',
      notes: 0,
      hasNotice: true,
      madeBy: 'Jordan Reyes',
      withdrawnBecause: 'The print window was closed.',
    },
    {
      recipient: 'Ana',
      basis: 'own-copy',
      form: 'csv',
      notes: 0,
      hasNotice: false,
      madeBy: 'Jordan Reyes',
      withdrawnBecause: null,
    },
    {
      recipient: 'Dr. Poe, primary care',
      basis: 'consent',
      form: 'json',
      notes: 1,
      hasNotice: true,
      madeBy: 'Jordan Reyes',
      withdrawnBecause: null,
    },
  ])
  const db = host.host.vault.open?.db
  const logged = db?.prepare(`SELECT count(*) FROM audit_events WHERE kind = 'exchange.disclosed' AND client_id = ?`)
  expect(logged?.pluck().get(ana)).toBe(3)
})

test('[EX74] [EX75] a group’s record goes apart, in counts: no client is in it, and no client’s record holds it', async () => {
  const { host, given, groupId, ana, dee, groupNote, note } = await anEvening()
  const scope: DisclosureScope = { subject: { of: 'group', groupId, ...RANGE }, parts: EVERYTHING }
  const { content } = await given('exchange.previewDisclosure', scope)
  expect(content).toMatchObject({ client: null, groupName: 'Evening Early Recovery', attendance: null, goals: null })
  expect(content.notes?.map(({ noteId }) => noteId)).toEqual([groupNote])
  expect(content.sessions?.map(({ present }) => present)).toEqual([2])
  const packed = (await make(host, scope, 'csv')).files.map(({ text }) => text).join('\n')
  for (const hidden of ['Ana', 'Dee', ana, dee, 'Practiced refusing', 'MRN-']) expect(packed).not.toContain(hidden)
  const own = await given('exchange.previewDisclosure', ofClient(ana, EVERYTHING))
  expect(own.content.notes?.map(({ noteId }) => noteId)).toEqual([note])
  expect(JSON.stringify(own)).not.toContain('Dee')
})

test('[EX78] a draft never leaves, a void note only when asked for and marked, and counseling notes never', async () => {
  const { host, given, ana, dee, note } = await anEvening()
  const dees = await given('exchange.previewDisclosure', ofClient(dee, { ...EVERYTHING, voidNotes: true }))
  expect([dees.content.notes, dees.unsigned]).toEqual([[], 1])
  const staff = await given('notes.duties', undefined)
  for (const duties of staff) await given('notes.saveDuties', { ...duties, keepsCounselingNotes: true })
  const { counselingNoteId } = await given('counseling.begin', { clientId: ana, writtenOn: TUESDAY })
  await given('counseling.save', { clientId: ana, counselingNoteId, text: 'COUNSELING-CANARY' })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.void', { noteId: note, reason: 'Meant for somebody else.' })
  const without = await given('exchange.previewDisclosure', ofClient(ana, EVERYTHING))
  expect([without.content.notes, without.void]).toEqual([[], 1])
  const scope = ofClient(ana, { ...EVERYTHING, voidNotes: true })
  const packed = await make(host, scope, 'csv')
  expect(packed.files.find(({ name }) => name === 'notes.csv')?.text).toMatch(/individual,VOID,2026-11-24/)
  expect(JSON.stringify([packed, await make(host, scope)])).not.toContain('CANARY')
})

test('[EX79] a name of another member that was kept in a note gives way in what leaves, and stays in the note', async () => {
  const { host, given, ana, note } = await anEvening()
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.addend', { noteId: note, text: 'Dee drove home with Ana; Dee’s sister waited.' })
  const [addendum] =
    (await given('exchange.previewDisclosure', ofClient(ana, EVERYTHING))).content.notes?.[0]?.further ?? []
  expect(addendum?.text).toBe('another member drove home with Ana; another member’s sister waited.')
  expect(JSON.stringify((await make(host, ofClient(ana, EVERYTHING))).files)).not.toContain('Dee')
  expect((await given('notes.read', { noteId: note })).further[0]?.text).toMatch('Dee drove home')
})

test('[EX76] the manifest and SHA256SUMS bear the hash of every other file', async () => {
  const { host, ana } = await anEvening()
  for (const form of ['csv', 'json'] as const) {
    const { files } = await make(host, ofClient(ana, EVERYTHING), form)
    const sums = files.at(-1)
    expect(sums?.name).toBe('SHA256SUMS')
    const expected = files
      .slice(0, -1)
      .map(({ name, text }) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`)
    expect(sums?.text).toBe(expected.join(''))
    const manifest: unknown = JSON.parse(files.at(-2)?.text ?? '')
    expect(manifest).toMatchObject({ files: files.slice(0, -2).map(({ name }) => ({ name })) })
  }
})

test('[EX77] a cell that a spreadsheet would run is text, in full-width signs too', async () => {
  const { host, ana } = await anEvening()
  const { files } = await make(host, ofClient(ana, EVERYTHING), 'csv', { ...BY_CONSENT, recipient: '＝cmd|calc' })
  expect(files.find(({ name }) => name === 'notes.csv')?.text).toContain(",'=1+1 was on the board.,")
  expect(files.find(({ name }) => name === 'about.csv')?.text).toContain("recipient,'＝cmd|calc\r\n")
})

test('[EX82] signed notes wait to be entered, oldest first, until somebody says so; that can be taken back', async () => {
  const { host, given, note, groupNote } = await anEvening()
  const left = async () => (await given('exchange.toEnter', undefined)).notes.map(one => one.noteId)
  expect((await left()).toSorted()).toEqual([note, groupNote].toSorted())
  expect(await given('exchange.leftToEnter', undefined)).toEqual({ count: 2, isInUse: false })
  await given('exchange.enter', { noteId: note })
  expect(await given('exchange.leftToEnter', undefined)).toEqual({ count: 1, isInUse: true })
  expect(await left()).toEqual([groupNote])
  expect(await host.refusal('exchange.enter', { noteId: note })).toMatch('entered already')
  const { entered, left: count } = await given('exchange.toEnter', undefined)
  expect([entered.map(one => [one.noteId, one.enteredBy]), count]).toEqual([[[note, 'Jordan Reyes']], 1])
  await given('exchange.takeBackEntry', { noteId: note })
  expect(await given('exchange.leftToEnter', undefined)).toEqual({ count: 2, isInUse: false })
  expect(await given('notes.verify', undefined)).toEqual({ notes: 2, faults: [] })
})
