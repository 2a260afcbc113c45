import { expect, test } from 'vitest'
import type { SessionDetail } from '#shared/sessions/session.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

const START = '2026-11-24T22:30:00.000Z'
const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()
const PAWS = 'paws/what-it-is'
const STAGES = 'stages-of-change/overview-and-rulers'

/** A session of ninety minutes from 5:30 pm with these topics, and what is asked of it in short. */
async function anEvening(topicIds: readonly string[] = [PAWS]) {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  const deliveries = []
  for (const topicId of topicIds) deliveries.push(await host.given('sessions.deliver', { sessionId, topicId }))
  const get = () => detailOf(host, sessionId)
  const [first] = deliveries
  const segment = (number: number) => ({ sessionId, deliveryId: first?.deliveryId ?? '', segment: number })
  /** Begins a segment of the first topic so many minutes after the start. */
  const go = async (number: number, minutes: number) => {
    host.at(after(minutes))
    await host.given('sessions.goToSegment', segment(number))
  }
  return { host, sessionId, clients, deliveries, get, segment, go }
}

async function detailOf({ given }: TestHost, sessionId: SessionId): Promise<SessionDetail> {
  const detail = await given('sessions.get', { sessionId })
  if (detail === null) throw new Error('the session is there')
  return detail
}

const planOf = ({ plan }: SessionDetail) =>
  plan.map(({ segment, plannedMinutes, minutes, isSkipped }) => [segment, plannedMinutes, minutes, isSkipped])
const runsOf = ({ runs }: SessionDetail) => runs.map(({ segment, startedAt }) => [segment, startedAt])

test('[SE10] a topic chosen at the start has its segments in the plan, and its first one began with the session', async () => {
  const { host, sessionId, get } = await anEvening([])
  host.at(after(9))
  await host.given('sessions.deliver', { sessionId, topicId: PAWS })
  expect(planOf(await get())).toEqual([
    [0, 5, 5, false],
    [1, 3, 3, false],
    [2, 14, 14, false],
    [3, 14, 14, false],
    [4, 24, 24, false],
    [5, 22, 22, false],
    [6, 8, 8, false],
  ])
  expect(runsOf(await get())).toEqual([[0, START]])
})

test('[SE10] a session from before there were plans gets its topic’s plan at the length it stands with, and stands in its first part', async () => {
  const { host, deliveries, get } = await anEvening([PAWS])
  const planned = planOf(await get())
  const { open } = host.host.vault
  if (open === null) throw new Error('The vault is open')
  open.transaction(() => {
    open.db.prepare('DELETE FROM segment_runs').run()
    open.db.prepare('DELETE FROM session_segments').run()
  })
  expect([planOf(await get()), runsOf(await get())]).toEqual([[], []])
  host.at(after(40))
  const [delivery] = deliveries
  await host.given('sessions.setTopicMinutes', {
    deliveryId: delivery?.deliveryId ?? '',
    minutes: delivery?.minutes ?? 0,
  })
  expect([planOf(await get()), runsOf(await get())]).toEqual([planned, [[0, after(40)]]])
})

test('[SE10] a topic chosen later than ten minutes after the start begins when it is chosen', async () => {
  const { host, sessionId, get } = await anEvening([])
  host.at(after(31))
  await host.given('sessions.deliver', { sessionId, topicId: PAWS })
  expect(runsOf(await get())).toEqual([[0, after(31)]])
})

test('[SE5] going to a segment begins it, twice the same begins it once, and the last step is taken back', async () => {
  const { host, sessionId, get, segment, go } = await anEvening()
  await go(1, 5)
  await go(1, 6)
  await go(2, 8)
  expect(runsOf(await get())).toEqual([
    [0, START],
    [1, after(5)],
    [2, after(8)],
  ])
  await host.given('sessions.takeBackSegment', { sessionId })
  await host.given('sessions.takeBackSegment', { sessionId })
  expect(runsOf(await get())).toEqual([[0, START]])
  expect(await host.refusal('sessions.takeBackSegment', { sessionId })).toBe(
    'conflict: There is no part before this one.',
  )
  expect(await host.refusal('sessions.goToSegment', { ...segment(0), segment: 30 })).toBe(
    'not-found: That part is not in this session’s plan any more.',
  )
})

test('[SE6] time is added and taken off, and a segment keeps at least one minute and has eight hours at most', async () => {
  const { host, get, segment } = await anEvening()
  const minutes = async () => (await get()).plan[1]?.minutes
  const add = (count: number) => host.given('sessions.addMinutes', { ...segment(1), minutes: count })
  await add(5)
  expect(await minutes()).toBe(8)
  await add(-60)
  expect(await minutes()).toBe(1)
  for (let times = 0; times < 9; times += 1) await add(60)
  expect(await minutes()).toBe(480)
  expect((await get()).plan[1]?.plannedMinutes).toBe(3)
})

test('[SE7] a segment is skipped and taken in again; one that was begun is not skipped, and beginning one takes it in', async () => {
  const { host, get, segment, go } = await anEvening()
  const skipped = async () => (await get()).plan.filter(item => item.isSkipped).map(item => item.segment)
  await host.given('sessions.skipSegment', { ...segment(3), isSkipped: true })
  await host.given('sessions.skipSegment', { ...segment(4), isSkipped: true })
  await host.given('sessions.skipSegment', { ...segment(4), isSkipped: false })
  expect(await skipped()).toEqual([3])
  await go(3, 12)
  expect(await skipped()).toEqual([])
  expect(await host.refusal('sessions.skipSegment', { ...segment(3), isSkipped: true })).toBe(
    'conflict: This part was begun. Go to the next one instead.',
  )
})

test('segments are put in another order, past the end too', async () => {
  const { host, get, segment } = await anEvening()
  const order = async () => (await get()).plan.map(item => item.segment)
  await host.given('sessions.moveSegment', { ...segment(5), to: 2 })
  expect(await order()).toEqual([0, 1, 5, 2, 3, 4, 6])
  await host.given('sessions.moveSegment', { ...segment(1), to: 200 })
  expect(await order()).toEqual([0, 5, 2, 3, 4, 6, 1])
})

test('[CU1] another length changes the segments that were not begun, and not whether one was skipped', async () => {
  const { host, deliveries, get, segment, go } = await anEvening()
  await host.given('sessions.skipSegment', { ...segment(4), isSkipped: true })
  await go(1, 6)
  const length = (minutes: number) =>
    host.given('sessions.setTopicMinutes', { deliveryId: deliveries[0]?.deliveryId ?? '', minutes })
  await length(50)
  expect(planOf(await get())).toEqual([
    [0, 5, 5, false],
    [1, 3, 3, false],
    [2, 7, 7, false],
    [3, 9, 9, false],
    [4, 13, 13, true],
    [5, 10, 10, false],
    [6, 5, 5, false],
  ])
  expect((await get()).deliveries[0]?.minutes).toBe(50)
})

test('[SE10] a second topic joins behind the first; taken out, its segments and its steps go with it', async () => {
  const { host, sessionId, deliveries, get, go } = await anEvening()
  await go(1, 6)
  const second = await host.given('sessions.deliver', { sessionId, topicId: STAGES })
  const { plan } = await get()
  expect(plan.slice(0, 7).every(item => item.deliveryId === deliveries[0]?.deliveryId)).toBe(true)
  expect(plan.slice(7).map(item => item.deliveryId)).toContain(second.deliveryId)
  host.at(after(20))
  await host.given('sessions.goToSegment', { sessionId, deliveryId: second.deliveryId, segment: plan[7]?.segment ?? 0 })
  await host.given('sessions.removeDelivery', { deliveryId: second.deliveryId })
  expect((await get()).plan).toHaveLength(7)
  expect(runsOf(await get())).toEqual([
    [0, START],
    [1, after(6)],
  ])
  // What is taken back is a step that is seen, not one of the topic that went.
  await host.given('sessions.takeBackSegment', { sessionId })
  expect(runsOf(await get())).toEqual([[0, START]])
})

test('[SE10] when the topic that ran is taken out, the first segment of the one that stays begins', async () => {
  const { host, deliveries, get } = await anEvening([PAWS, STAGES])
  host.at(after(40))
  await host.given('sessions.removeDelivery', { deliveryId: deliveries[0]?.deliveryId ?? '' })
  const { runs, plan } = await get()
  expect(runs).toEqual([{ deliveryId: deliveries[1]?.deliveryId, segment: plan[0]?.segment, startedAt: after(40) }])
})

test('[SE8] at the finish a delivery has the minutes of its segments, breaks deducted', async () => {
  const { host, sessionId, get, go } = await anEvening()
  await go(1, 6)
  await go(4, 20)
  host.at(after(30))
  const { breakId } = await host.given('sessions.startBreak', { sessionId })
  expect(await host.given('sessions.startBreak', { sessionId })).toEqual({ breakId })
  host.at(after(40))
  await host.given('sessions.endBreak', { sessionId, breakId })
  host.at(after(70.9))
  await host.given('sessions.finish', { sessionId })
  expect((await get()).deliveries.map(({ minutes }) => minutes)).toEqual([60])
  expect(await host.refusal('sessions.takeBackSegment', { sessionId })).toBe(
    'conflict: This session is finished. Reopen it to change it.',
  )
})

test('[SE8] a delivery whose plan was not followed has its length, as far as the session without its breaks has time', async () => {
  const { host, sessionId, get } = await anEvening()
  host.at(after(20))
  await host.given('sessions.startBreak', { sessionId })
  host.at(after(60))
  await host.given('sessions.finish', { sessionId })
  const { deliveries, breaks } = await get()
  expect(deliveries.map(({ minutes }) => minutes)).toEqual([20])
  expect(breaks.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([[after(20), after(60)]])
})

test('[SE8] two topics share the session: the one that was followed has its own, the other what is left', async () => {
  const { host, sessionId, get, go } = await anEvening([PAWS, STAGES])
  await go(1, 30)
  host.at(after(80))
  await host.given('sessions.finish', { sessionId })
  expect((await get()).deliveries.map(({ minutes }) => minutes)).toEqual([80, 0])
})

test('[AT10] a break is taken off everybody’s minutes; its times are set right, and one taken off the record counts no more', async () => {
  const { host, sessionId, clients, get } = await anEvening([])
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  host.at(after(20))
  const { breakId } = await host.given('sessions.startBreak', { sessionId })
  host.at(after(50))
  const minutes = async () => (await get()).attendance.map(row => row.minutes)
  expect(await minutes()).toEqual([20])
  await host.given('sessions.endBreak', { sessionId, breakId })
  const set = (times: { startedAt: string; endedAt: string | null } | null) => ({ sessionId, breakId, times })
  await host.given('sessions.setBreak', set({ startedAt: after(20), endedAt: after(32) }))
  expect(await minutes()).toEqual([38])
  expect(await host.refusal('sessions.setBreak', set({ startedAt: after(20), endedAt: after(10) }))).toBe(
    'conflict: The break ends before it begins.',
  )
  await host.given('sessions.setBreak', set(null))
  expect(await minutes()).toEqual([50])
  expect(await host.refusal('sessions.endBreak', { sessionId, breakId })).toBe(
    'not-found: That break is not on the record any more.',
  )
})

test('a break that is ended after the clock was set back has no time', async () => {
  const { host, sessionId, get } = await anEvening([])
  host.at(after(20))
  const { breakId } = await host.given('sessions.startBreak', { sessionId })
  host.at(after(5))
  await host.given('sessions.endBreak', { sessionId, breakId })
  expect((await get()).breaks).toEqual([{ breakId, startedAt: after(20), endedAt: after(20) }])
})

test('a session without topic and breaks is run and finished all the same', async () => {
  const { host, sessionId, get } = await anEvening([])
  host.at(after(90))
  await host.given('sessions.finish', { sessionId })
  expect(await get()).toMatchObject({ state: 'finished', plan: [], runs: [], breaks: [], deliveries: [] })
})
