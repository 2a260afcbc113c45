import { expect, test } from 'vitest'
import { countCover, keptApart, placesOf } from '#shared/sessions/prep.ts'
import { NO_CHECK_IN } from '#shared/checkins/checkin.ts'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'

const NEXT_TUESDAY = '2026-12-01'
type Group = Awaited<ReturnType<typeof aFullGroup>>['groupId']

async function prepOf({ given }: TestHost, groupId: Group, date = TUESDAY, scheduleId: string | null = null) {
  const card = await given('sessions.prep', { groupId, date, scheduleId: scheduleId as never }) // an id out of an answer
  if (card === null) throw new Error('no card')
  return card
}

async function scheduleOf({ given }: TestHost, date = TUESDAY) {
  const { meetings } = await given('sessions.today', { date })
  const scheduleId = meetings[0]?.scheduleId
  if (scheduleId === undefined || scheduleId === null) throw new Error('no meeting')
  return scheduleId
}

const plain = (clientId: string, name: string, shortName: string, initials: string) => ({
  clientId,
  name,
  shortName,
  initials,
  pronouns: null,
  isNew: true,
  missedLastTime: false,
  homeworkDue: false,
  flags: [],
  endsOn: null,
})

test('a planned meeting on one page, whole [SE11] [SE12]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const scheduleId = await scheduleOf(host)
  const [ana = '', dee = ''] = clients
  const card = await prepOf(host, groupId, TUESDAY, scheduleId)
  const [first, second] = card.topics
  expect(card).toEqual({
    groupId,
    groupName: 'Evening Early Recovery',
    scheduleId,
    sessionId: null,
    date: TUESDAY,
    state: 'planned',
    startsAt: '17:30',
    endsAt: '19:00',
    durationMinutes: 90,
    place: 'Room 2',
    closedBecause: null,
    notHeldBecause: null,
    staff: [],
    capacity: 12,
    waiting: 0,
    expected: [plain(ana, 'Ana Client0', 'Ana C.', 'A. C.'), plain(dee, 'Dee Client1', 'Dee C.', 'D. C.')],
    suggestion: {
      topicId: 'paws/what-it-is',
      title: first?.title,
      moduleTitle: first?.moduleTitle,
      notHad: 2,
      expected: 2,
      inOrder: false,
      isChosen: false,
    },
    topics: [
      { ...first, topicId: 'paws/what-it-is', cover: ['not-offered', 'not-offered'] },
      { ...second, topicId: 'stages-of-change/overview-and-rulers', cover: ['not-offered', 'not-offered'] },
    ],
  })
  expect(first?.needs.length).toBeGreaterThan(0)
  expect(placesOf(card)).toEqual({ free: 10, over: 0 })
  // Without a schedule in the address it is the day's next meeting.
  expect(await prepOf(host, groupId)).toEqual(card)
})

test('who is new, missed last time, has homework due, and whose enrolment ends soon [SE12]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus'])
  const [ana, dee, marcus] = clients
  if (!ana || !dee || !marcus) throw new Error('three clients')
  const sessionId = await aSession(host, groupId)
  const { deliveryId } = await host.given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  await host.given('attendance.record', { sessionId, clientId: dee, mark: 'absent' })
  await host.given('attendance.record', { sessionId, clientId: marcus, mark: 'present' })
  await host.given('sessions.give', { sessionId, deliveryId, what: 'homework', clientIds: [ana] })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  const { id: late } = await host.given('clients.add', {
    client: aClient({ legalFirstName: 'Priya', legalLastName: 'Nair', pronouns: 'she/her' }),
    today: NEXT_TUESDAY,
  })
  await host.given('groups.enrol', { groupId, clientId: late, startsOn: NEXT_TUESDAY, overCapacity: false })
  const { enrolments } = (await host.given('clients.get', { clientId: marcus, today: TUESDAY })) ?? { enrolments: [] }
  const enrolmentId = enrolments[0]?.enrolmentId as never // an id out of an answer
  await host.given('groups.endEnrolment', { enrolmentId, endsOn: '2026-12-15', reason: 'Completed' })

  const card = await prepOf(host, groupId, NEXT_TUESDAY)
  const old = { isNew: false }
  expect(card.expected).toEqual([
    { ...plain(ana, 'Ana Client0', 'Ana C.', 'A. C.'), ...old, homeworkDue: true },
    { ...plain(dee, 'Dee Client1', 'Dee C.', 'D. C.'), missedLastTime: true },
    { ...plain(marcus, 'Marcus Client2', 'Marcus C.', 'M. C.'), ...old, endsOn: '2026-12-15' },
    { ...plain(late, 'Priya Nair', 'Priya N.', 'P. N.'), pronouns: 'she/her' },
  ])
  expect(card.topics.map(topic => topic.cover)).toEqual([
    ['had', 'missed', 'had', 'not-offered'],
    ['not-offered', 'not-offered', 'not-offered', 'not-offered'],
  ])
  expect(countCover(card.topics[0]?.cover ?? [])).toEqual({ had: 2, 'made-up': 0, missed: 1, 'not-offered': 1 })
  // Fifteen days ahead is not soon.
  expect((await prepOf(host, groupId, '2026-11-30')).expected.map(client => client.endsOn)).toEqual([null, null, null])
})

test('[CK7] homework that somebody passes on stays due; an answer ends it, also that it was not done', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana, dee] = clients
  if (!ana || !dee) throw new Error('two clients')
  const due = async (date: string) =>
    (await prepOf(host, groupId, date)).expected.filter(client => client.homeworkDue).map(({ clientId }) => clientId)
  const first = await aSession(host, groupId)
  const { deliveryId } = await host.given('sessions.deliver', { sessionId: first, topicId: 'paws/what-it-is' })
  for (const clientId of clients) await host.given('attendance.record', { sessionId: first, clientId, mark: 'present' })
  await host.given('sessions.give', { sessionId: first, deliveryId, what: 'homework', clientIds: [ana, dee] })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId: first })
  expect(await due(NEXT_TUESDAY)).toEqual([ana, dee])
  host.at('2026-12-01T22:30:00.000Z')
  const second = {
    sessionId: (await host.given('sessions.start', { groupId, heldOn: NEXT_TUESDAY, scheduleId: null })).sessionId,
  }
  for (const clientId of clients) await host.given('attendance.record', { ...second, clientId, mark: 'present' })
  await host.given('checkins.save', { ...second, clientId: ana, checkIn: { ...NO_CHECK_IN, passed: ['homework'] } })
  await host.given('checkins.save', { ...second, clientId: dee, checkIn: { ...NO_CHECK_IN, homework: 'not' } })
  host.at('2026-12-02T00:00:00.000Z')
  await host.given('sessions.finish', second)
  expect(await due('2026-12-08')).toEqual([ana])
})

test('what was chosen at the last close comes first, on the card and on Today, also from outside the plan [CV9]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  const chosen = 'matrix-model/ers-02-external-triggers'
  await host.given('sessions.chooseNext', { sessionId, topicId: chosen })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  const card = await prepOf(host, groupId, NEXT_TUESDAY)
  expect(card.suggestion).toMatchObject({ topicId: chosen, isChosen: true, inOrder: false, notHad: 1, expected: 1 })
  expect(card.topics.map(topic => topic.topicId)).toEqual([
    chosen,
    'paws/what-it-is',
    'stages-of-change/overview-and-rulers',
  ])
  const { meetings } = await host.given('sessions.today', { date: NEXT_TUESDAY })
  expect(meetings[0]?.suggestion).toEqual(card.suggestion)
})

test('a made-up topic counts as such on the card, and is not suggested before others [CV7]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [ana] = clients
  if (!ana) throw new Error('a client')
  const topicId = 'paws/what-it-is'
  const { makeUpId } = await host.given('coverage.offerMakeUp', {
    clientId: ana,
    topicId,
    sessionId: null,
    offeredOn: TUESDAY,
  })
  await host.given('coverage.recordMakeUp', { clientId: ana, makeUpId, madeUpOn: TUESDAY })
  const card = await prepOf(host, groupId)
  expect(card.topics.map(topic => topic.cover)).toEqual([['made-up'], ['not-offered']])
  expect(card.suggestion).toMatchObject({ topicId: 'stages-of-change/overview-and-rulers', notHad: 1, isChosen: false })
})

test('a group without a plan may have every topic [CV5]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'], { plan: { mode: 'free', topicIds: [] } })
  const card = await prepOf(host, groupId)
  expect(card.topics.map(topic => topic.topicId)).toEqual(host.host.library.topics().map(topic => topic.id))
})

test('the card says what its meeting is: running, finished, reopened, unscheduled, closed, not held [SE11]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const scheduleId = await scheduleOf(host)
  const seen = async (date = TUESDAY) => {
    const { state, sessionId, startsAt, endsAt, closedBecause, notHeldBecause, scheduleId } = await prepOf(
      host,
      groupId,
      date,
    )
    return { state, sessionId, startsAt, endsAt, closedBecause, notHeldBecause, scheduleId }
  }
  const base = { startsAt: '17:30', endsAt: '19:00', closedBecause: null, notHeldBecause: null, scheduleId }
  const sessionId = await aSession(host, groupId)
  expect(await seen()).toEqual({ ...base, state: 'running', sessionId })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  expect(await seen()).toEqual({ ...base, state: 'finished', sessionId })
  await host.given('sessions.reopen', { sessionId })
  expect(await seen()).toEqual({ ...base, state: 'reopened', sessionId })

  const nothing = { ...base, sessionId: null, startsAt: null, endsAt: null, scheduleId: null }
  expect(await seen('2026-11-26')).toEqual({ ...nothing, state: 'unscheduled' })
  // A schedule that does not meet on the day is no meeting of it.
  expect((await prepOf(host, groupId, '2026-11-26', scheduleId)).state).toBe('unscheduled')
  host.at('2026-11-26T20:15:00.000Z')
  const other = await host.given('sessions.start', { groupId, heldOn: '2026-11-26', scheduleId: null })
  expect(await seen('2026-11-26')).toEqual({
    ...nothing,
    state: 'running',
    sessionId: other.sessionId,
    startsAt: '15:15',
    endsAt: '16:45',
  })

  await host.given('groups.close', {
    groupId,
    fromOn: NEXT_TUESDAY,
    untilOn: NEXT_TUESDAY,
    reason: 'Holiday',
    everyGroup: false,
  })
  const closed = { ...base, sessionId: null, closedBecause: 'Holiday' }
  expect(await seen(NEXT_TUESDAY)).toEqual({ ...closed, state: 'closed' })
  const later = '2026-12-08'
  const notHeld = await host.given('sessions.notHeld', { groupId, heldOn: later, scheduleId, reason: 'Snow' })
  expect(await seen(later)).toEqual({ ...base, ...notHeld, state: 'not-held', notHeldBecause: 'Snow' })
})

test('a group that does not exist has no card, and a colleague’s group is refused', async () => {
  const host = await openHost()
  const lena = await asStaff(host, 'Lena Ortiz', ['facilitator'])
  const marc = await asStaff(host, 'Marc Hill', ['facilitator'])
  const { groupId } = await aFullGroup(host, ['Ana'], { staff: [{ staffId: lena.id, role: 'facilitator' }] })
  const missing = { groupId: '0190a000-0000-7000-8000-000000000000' as never, date: TUESDAY, scheduleId: null } // no such group
  expect(await host.given('sessions.prep', missing)).toBe(null)
  const asked = { groupId, date: TUESDAY, scheduleId: null }
  expect((await lena.given('sessions.prep', asked))?.staff).toEqual([{ name: 'Lena Ortiz', role: 'facilitator' }])
  expect(await marc.refusal('sessions.prep', asked)).toMatch(/^forbidden: /)
  expect(await marc.refusal('sessions.printedPrepCard', { ...asked, sessionId: null })).toMatch(/^forbidden: /)
})

test('two who are to be kept apart are found once, whoever the flag was set for [SE12]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus'])
  const [ana, dee, marcus] = clients
  if (!ana || !dee || !marcus) throw new Error('three clients')
  const apart = { kind: 'keep-apart', detail: 'A dispute', fromOn: '2026-11-01', untilOn: null } as const
  await host.given('clients.addFlag', { ...apart, clientId: dee, otherClientId: ana })
  await host.given('clients.addFlag', { ...apart, clientId: ana, otherClientId: dee })
  const { expected } = await prepOf(host, groupId)
  expect(keptApart(expected).map(([one, other]) => [one.name, other.name])).toEqual([['Ana Client0', 'Dee Client1']])
  expect(expected.map(client => client.flags.map(flag => flag.otherName))).toEqual([
    ['Dee Client1', 'Dee Client1'],
    ['Ana Client0', 'Ana Client0'],
    [],
  ])
})

test('every internal print is an event with its group, schedule and session [SE17]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  const meeting = { groupId, scheduleId: null, sessionId, date: TUESDAY }
  const changes = host.changes()
  await host.given('sessions.printedPrepCard', meeting)
  await host.given('sessions.printedPrepCardWithoutNames', meeting)
  await host.given('sessions.printedSignInSheet', { ...meeting, sessionId: null })
  await host.given('sessions.printedSignInKey', meeting)
  await host.given('sessions.printedSignInKey', meeting)
  expect(host.changes()).toBe(changes)
  const { open } = host.host.vault
  const rows = open?.db
    .prepare(
      "SELECT kind, group_id AS groupId, session_id AS sessionId FROM audit_events WHERE kind LIKE 'sessions.printed%' ORDER BY number",
    )
    .all()
  expect(rows).toEqual([
    { kind: 'sessions.printedPrepCard', groupId, sessionId },
    { kind: 'sessions.printedPrepCardWithoutNames', groupId, sessionId },
    { kind: 'sessions.printedSignInSheet', groupId, sessionId: null },
    { kind: 'sessions.printedSignInKey', groupId, sessionId },
    { kind: 'sessions.printedSignInKey', groupId, sessionId },
  ])
})
