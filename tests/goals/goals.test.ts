import { expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import { isOverdue, type GoalProgress, type NewGoal } from '#shared/goals/goal.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

const aGoal = (fields: Partial<NewGoal> = {}): NewGoal => ({
  problem: 'Drinks after an argument at home.',
  goal: 'Get through an evening at home without drinking.',
  objective: 'Call one person before the first drink, three times by the target date.',
  targetOn: '2026-12-24',
  readiness: 'preparation',
  status: 'open',
  ...fields,
})

async function twoClients() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana, dee] = clients
  if (ana === undefined || dee === undefined) throw new Error('two clients')
  return { host, groupId, ana, dee }
}

/** A whole note of a client, with what it says of a goal. */
async function aNote({ given }: TestHost, sessionId: SessionId, clientId: ClientId, said: Said) {
  for (const [part, text] of [
    ['intervention', 'Practiced refusing.'],
    ['response', 'Took part twice.'],
    ['plan', 'Brings the card on Thursday.'],
  ] as const)
    await given('notes.saveIndividualNote', { sessionId, clientId, part, text })
  await given('notes.saveGoals', { sessionId, clientId, goals: [said] })
  const { individual } = await given('notes.ofSession', { sessionId })
  const note = individual.find(one => one.clientId === clientId && one.voidedAt === null)
  if (note === undefined) throw new Error('no note')
  return note.noteId
}
type Said = { goalId: Awaited<ReturnType<typeof goalOf>>; progress: GoalProgress | null }

const goalOf = async ({ given }: TestHost, clientId: ClientId, goal = aGoal()) =>
  (await given('goals.add', { clientId, goal })).goalId

async function anEvening(host: TestHost, groupId: Awaited<ReturnType<typeof twoClients>>['groupId'], ana: ClientId) {
  const sessionId = await aSession(host, groupId)
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  return sessionId
}

async function sign(host: TestHost, noteId: Awaited<ReturnType<typeof aNote>>) {
  const { hash } = await host.given('notes.preview', { noteId })
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.sign', { notes: [{ noteId, hash }] })
}

test('[GL1] A goal is set for one client and read with who set it, open ones first', async () => {
  const { host, ana, dee } = await twoClients()
  const met = await goalOf(host, ana, aGoal({ goal: 'Come to every session in October.', status: 'met' }))
  const open = await goalOf(host, ana)
  const asSet = { setAt: '2026-11-24T22:30:00.000Z', setBy: 'Jordan Reyes', earlier: [], steps: [] }
  expect(await host.given('goals.ofClient', { clientId: ana })).toEqual([
    { ...aGoal(), goalId: open, ...asSet },
    { ...aGoal({ goal: 'Come to every session in October.', status: 'met' }), goalId: met, ...asSet },
  ])
  expect(await host.given('goals.ofClient', { clientId: dee })).toEqual([])
})

test('[GL1] A supervisor of the group reads goals and writes none; a facilitator of another group and an administrator alone read none', async () => {
  const { host, groupId, ana } = await twoClients()
  const goalId = await goalOf(host, ana)
  const [jordan] = await host.given('facilitators.list', undefined)
  if (jordan === undefined) throw new Error('Jordan')
  const staff = [{ staffId: jordan.id, role: 'facilitator' as const }]
  await host.given('groups.change', { ...aGroup({ staff }), groupId, meetingsFrom: TUESDAY })
  const sam = await asStaff(host, 'Sam Ortega', ['supervisor'])
  const elsewhere = await asStaff(host, 'Lena Park', ['facilitator'])
  const office = await asStaff(host, 'Pat Rao', ['administrator'])
  expect(await sam.refusal('goals.ofClient', { clientId: ana })).toMatch('forbidden')
  const db = host.host.vault.open?.db
  // A person without a passphrase is assigned to no group by a call.
  db?.prepare('INSERT INTO staff_groups (staff_id, group_id, from_at) VALUES (?, ?, ?)').run(sam.id, groupId, TUESDAY)
  sam.host.vault.open?.sights.clear()
  expect(await sam.given('goals.ofClient', { clientId: ana })).toMatchObject([{ goalId }])
  expect(await sam.refusal('goals.add', { clientId: ana, goal: aGoal() })).toMatch('forbidden')
  expect(await elsewhere.refusal('goals.ofClient', { clientId: ana })).toMatch('forbidden')
  expect(await elsewhere.refusal('goals.add', { clientId: ana, goal: aGoal() })).toMatch('forbidden')
  expect(await elsewhere.refusal('goals.change', { clientId: ana, goalId, goal: aGoal() })).toMatch('forbidden')
  expect(await office.refusal('goals.ofClient', { clientId: ana })).toMatch('forbidden')
})

test('[GL2] A change keeps what stood before with who and when, and a goal of somebody else is not changed', async () => {
  const { host, ana, dee } = await twoClients()
  const goalId = await goalOf(host, ana)
  host.at('2026-12-01T17:00:00.000Z')
  const later = aGoal({ targetOn: '2027-01-31', readiness: 'action' })
  await host.given('goals.change', { clientId: ana, goalId, goal: later })
  host.at('2027-01-20T17:00:00.000Z')
  await host.given('goals.change', { clientId: ana, goalId, goal: { ...later, status: 'met' } })
  expect(await host.given('goals.ofClient', { clientId: ana })).toEqual([
    {
      ...later,
      status: 'met',
      goalId,
      setAt: '2026-11-24T22:30:00.000Z',
      setBy: 'Jordan Reyes',
      earlier: [
        { ...later, changedAt: '2027-01-20T17:00:00.000Z', changedBy: 'Jordan Reyes' },
        { ...aGoal(), changedAt: '2026-12-01T17:00:00.000Z', changedBy: 'Jordan Reyes' },
      ],
      steps: [],
    },
  ])
  expect(await host.refusal('goals.change', { clientId: dee, goalId, goal: later })).toMatch('not-found')
})

test('[GL3] A signed note keeps the goal’s words as they were, and its signature holds', async () => {
  const { host, groupId, ana } = await twoClients()
  const goalId = await goalOf(host, ana)
  const sessionId = await anEvening(host, groupId, ana)
  const noteId = await aNote(host, sessionId, ana, { goalId, progress: 'some' })
  await sign(host, noteId)
  const before = await host.given('notes.read', { noteId })
  await host.given('goals.change', {
    clientId: ana,
    goalId,
    goal: aGoal({ problem: 'Another problem.', goal: 'Something else.', objective: null, targetOn: null }),
  })
  expect(await host.given('notes.read', { noteId })).toEqual(before)
  const { problem, goal, objective, targetOn } = aGoal()
  expect(before).toMatchObject({
    fault: null,
    content: { goals: [{ goalId, problem, goal, objective, targetOn, progress: 'some' }] },
  })
  expect(await host.given('notes.verify', undefined)).toEqual({ notes: 1, faults: [] })
})

test('[GL4] A signed note is a step of its goal; a draft and a void note are none', async () => {
  const { host, groupId, ana } = await twoClients()
  const goalId = await goalOf(host, ana)
  const stepsNow = async () => (await host.given('goals.ofClient', { clientId: ana })).map(goal => goal.steps)
  const sessionId = await anEvening(host, groupId, ana)
  const noteId = await aNote(host, sessionId, ana, { goalId, progress: 'set-back' })
  expect(await stepsNow()).toEqual([[]])
  await sign(host, noteId)
  expect(await stepsNow()).toEqual([
    [{ heldOn: '2026-11-24', groupName: 'Evening Early Recovery', progress: 'set-back' }],
  ])
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await host.given('notes.void', { noteId, reason: 'Meant for somebody else.' })
  expect(await stepsNow()).toEqual([[]])
})

test('[GL5] A note refuses a goal of another client', async () => {
  const { host, groupId, ana, dee } = await twoClients()
  const goalId = await goalOf(host, dee)
  const sessionId = await anEvening(host, groupId, ana)
  const goals = [{ goalId, progress: null }]
  expect(await host.refusal('notes.saveGoals', { sessionId, clientId: ana, goals })).toMatch('not-found')
})

test('[GL6] A goal is overdue after its target date, while it is open', () => {
  const today = '2026-11-24'
  const table: [Pick<NewGoal, 'status' | 'targetOn'>, boolean][] = [
    [{ status: 'open', targetOn: '2026-11-23' }, true],
    [{ status: 'open', targetOn: '2026-11-24' }, false],
    [{ status: 'open', targetOn: null }, false],
    [{ status: 'met', targetOn: '2026-11-23' }, false],
    [{ status: 'changed', targetOn: '2026-11-23' }, false],
    [{ status: 'ended', targetOn: '2026-11-23' }, false],
  ]
  expect(table.map(([goal]) => isOverdue(goal, today))).toEqual(table.map(([, expected]) => expected))
})
