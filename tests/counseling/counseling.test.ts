import { expect, test } from 'vitest'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import type { StaffId } from '#shared/facilitators/staff-member.ts'
import { dbOf, holdRoles, PATIENCE_MS, rows } from '#tests/ipc/fuzz-host.ts'
import { samplesOf } from '#tests/ipc/fuzz-samples.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'

const CANARY = 'quillvane'
const TEXT = `Her ${CANARY} story about the lake sounded rehearsed.`
const NEEDS_PERMISSION = 'forbidden: SUD counseling notes need a permission of their own. An administrator can give it.'

const permit = ({ given }: TestHost, staffId: StaffId, keepsCounselingNotes = true) =>
  given('notes.saveDuties', { staffId, needsCosignature: false, keepsCounselingNotes })

/** Jordan, who may keep counseling notes, with one about a client of tonight's session. */
async function anAuthor() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana, dee] = clients
  const jordan = host.host.vault.open?.person.id
  if (ana === undefined || dee === undefined || jordan === undefined) throw new Error('two clients and Jordan')
  const sessionId = await aSession(host, groupId)
  for (const clientId of clients) await host.given('attendance.record', { sessionId, clientId, mark: 'present' })
  await permit(host, jordan)
  const { counselingNoteId } = await host.given('counseling.begin', { clientId: ana, writtenOn: '2026-11-24' })
  await host.given('counseling.save', { clientId: ana, counselingNoteId, text: TEXT })
  return { host, groupId, sessionId, ana, dee, jordan, counselingNoteId }
}

test('[CN1] With the permission one is begun for a day, saved as it is typed, and read by its author, newest day first', async () => {
  const { host, ana, dee, counselingNoteId } = await anAuthor()
  host.at('2026-11-25T17:00:00.000Z')
  const later = await host.given('counseling.begin', { clientId: ana, writtenOn: '2026-11-25' })
  host.at('2026-11-25T17:01:00.000Z')
  await host.given('counseling.save', { clientId: ana, counselingNoteId, text: 'Something else.' })
  expect(await host.given('counseling.ofClient', { clientId: ana })).toEqual([
    {
      counselingNoteId: later.counselingNoteId,
      writtenOn: '2026-11-25',
      text: '',
      savedAt: '2026-11-25T17:00:00.000Z',
    },
    { counselingNoteId, writtenOn: '2026-11-24', text: 'Something else.', savedAt: '2026-11-25T17:01:00.000Z' },
  ])
  expect(await host.given('counseling.ofClient', { clientId: dee })).toEqual([])
})

test('[CN1] A colleague with the permission reads their own only and writes in nobody else’s', async () => {
  const { host, ana, counselingNoteId } = await anAuthor()
  const lena = await asStaff(host, 'Lena Park', ['facilitator'])
  await permit(host, lena.id)
  expect(await lena.given('counseling.mayKeep', undefined)).toBe(true)
  expect(await lena.given('counseling.ofClient', { clientId: ana })).toEqual([])
  expect(await lena.refusal('counseling.save', { clientId: ana, counselingNoteId, text: 'x' })).toMatch('not-found')
  expect(await host.given('counseling.ofClient', { clientId: ana })).toMatchObject([{ text: TEXT }])
})

test('[CN1] Without the permission a colleague reads and begins none; neither do a supervisor, an administrator and an auditor', async () => {
  const { host, ana, counselingNoteId } = await anAuthor()
  const colleague = await asStaff(host, 'Lena Park', ['facilitator'])
  expect(await colleague.given('counseling.mayKeep', undefined)).toBe(false)
  for (const role of everyRole) {
    const other = await asStaff(host, `Another ${role}`, [role])
    // Being allowed does not make a facilitator of anybody.
    if (role !== 'facilitator') await permit(host, other.id)
    const bar = role === 'facilitator' ? NEEDS_PERMISSION : 'forbidden: Your role does not include this.'
    expect([
      await other.refusal('counseling.ofClient', { clientId: ana }),
      await other.refusal('counseling.begin', { clientId: ana, writtenOn: '2026-11-24' }),
      await other.refusal('counseling.save', { clientId: ana, counselingNoteId, text: 'x' }),
    ]).toEqual([bar, bar, bar])
  }
})

test('[CN1] A permission that is withdrawn hides even one’s own; given again, they are there', async () => {
  const { host, ana, jordan, counselingNoteId } = await anAuthor()
  await permit(host, jordan, false)
  expect(await host.given('counseling.mayKeep', undefined)).toBe(false)
  expect(await host.refusal('counseling.ofClient', { clientId: ana })).toBe(NEEDS_PERMISSION)
  expect(await host.refusal('counseling.save', { clientId: ana, counselingNoteId, text: 'x' })).toBe(NEEDS_PERMISSION)
  await permit(host, jordan)
  expect(await host.given('counseling.ofClient', { clientId: ana })).toMatchObject([{ text: TEXT }])
})

test(
  '[CN2] No call but its own answers with it: no search, timeline, note, print, export or hand-over, whoever asks',
  async () => {
    const { host, groupId, sessionId, ana } = await anAuthor()
    await host.given('notes.saveIndividualNote', { sessionId, clientId: ana, part: 'plan', text: 'Calls on Friday.' })
    const { individual } = await host.given('notes.ofSession', { sessionId })
    const noteId = individual[0]?.noteId
    holdRoles(host, everyRole)
    const ids = { groupId, sessionId, noteId, clientId: ana, client: ana, clientIds: ana, text: CANARY, words: CANARY }
    const telling: string[] = []
    let answered = 0
    // A job of the vault itself would lock these records or take a minute; none of them reads records.
    const asked = rows.filter(({ name, row }) => row.kind !== 'action' && !/^(vault|facilitators|backup)\./.test(name))
    for (const { name, row } of asked) {
      const db = dbOf(host)
      db.prepare('SAVEPOINT asked').run()
      for (const { value } of samplesOf(row.input, ids)) {
        if (row.confirmed === true) Object(host.host.vault.open?.confirmation).give()
        const reply = await host.ask(name, value)
        if (reply.ok) answered += 1
        if (JSON.stringify(reply).toLowerCase().includes('rehearsed')) telling.push(name)
      }
      db.prepare('ROLLBACK TO asked').run()
      db.prepare('RELEASE asked').run()
    }
    expect([...new Set(telling)]).toEqual(['counseling.ofClient'])
    expect(answered).toBeGreaterThan(60)
  },
  PATIENCE_MS,
)

test('[CN2] Its words stand in one table, and neither in the log nor in what is searched', async () => {
  const { host } = await anAuthor()
  const db = dbOf(host)
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
  const holding = tables.filter(name => {
    const stored = db
      .prepare(`SELECT * FROM "${String(name)}"`)
      .raw()
      .all()
      .flat()
      .map(value => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
    return stored.some(value => value.toLowerCase().includes(CANARY))
  })
  expect(holding).toEqual(['counseling_notes'])
  const filter = { staffId: null, client: null, kind: null, fromOn: null, untilOn: null }
  const log = JSON.stringify(await host.given('audit.list', { filter, before: null, limit: 500 }))
  expect(log).toContain('counseling.save')
  expect(log).not.toContain(CANARY)
})
