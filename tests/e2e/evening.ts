import { expect as expectPage, type Page } from '@playwright/test'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { addDays, instantAt } from '#shared/sessions/clock.ts'
import { aClient } from '#tests/support/builders.ts'
import { callFrom } from './bridge.ts'
import { startDriven } from './driven-clock.ts'
import { unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

// One evening, the same however it is recorded: who comes when, what they say, what they are given, and what is put right next day.

const MORE = ['Noor Farah', 'Owen Gallo', 'Priya Hale', 'Ravi Iyer', 'Sam Jones', 'Tess Kim', 'Uma Lopez', 'Vic Moran']
export const EXPECTED = [...CLIENTS, ...MORE, 'Wen Nair'] as const
export const WALK_IN = 'Zoe Walker'
/** Not there yet when the session starts. */
export const LATE = ['Dee Carver', 'Owen Gallo'] as const
/** Craving, mood and use of each in the round's order, as the keys that say them. */
export const SAID: Readonly<Record<string, readonly [craving: string, mood: string, used: 'No' | 'Yes' | 'Pass']>> = {
  'Ana Brooks': ['3', '7', 'No'],
  'Dee Carver': ['0', '9', 'No'],
  'Marcus Ellison': ['6', '4', 'Yes'],
  'Noor Farah': ['2', '8', 'No'],
  'Owen Gallo': ['5', '5', 'No'],
  'Priya Hale': ['1', '6', 'Pass'],
  'Ravi Iyer': ['4', '7', 'No'],
  'Sam Jones': ['2', '9', 'No'],
  'Tess Kim': ['7', '3', 'No'],
  'Uma Lopez': ['1', '8', 'No'],
  'Vic Moran': ['3', '6', 'No'],
  'Wen Nair': ['0', '7', 'No'],
  [WALK_IN]: ['4', '5', 'No'],
}
export const REASON = 'Called from the clinic downstairs.'

/** A time of the evening: on the clock, and as it is typed into a field of hours, minutes and half of the day. */
export interface Time {
  readonly clock: string
  readonly typed: string
}
const at = (hour: number, minute: number): Time => ({
  clock: `${hour + 12}:${String(minute).padStart(2, '0')}`,
  typed: `${hour}${String(minute).padStart(2, '0')}p`,
})

/** One way of recording it, counted: every key that moves, chooses or confirms, and every click. Free text is not counted. */
export interface Way {
  readonly page: Page
  readonly count: () => number
  /** What was wrong with the focus after a key. */
  readonly lost: readonly string[]
  prepare(): Promise<void>
  start(): Promise<void>
  /** Everybody but the late ones. */
  attendance(): Promise<void>
  late(name: string, time: Time): Promise<void>
  walkIn(time: Time): Promise<void>
  nextSegment(): Promise<void>
  checkIn(): Promise<void>
  out(name: string, time: Time): Promise<void>
  back(name: string, time: Time): Promise<void>
  leaves(name: string, time: Time): Promise<void>
  closeOut(): Promise<void>
  /** Opens the session of the day before, and records Wen Nair as excused, with the reason. */
  correct(): Promise<void>
}

/** What was counted of each part of the evening, and what the vault holds of it. */
export interface Recorded {
  readonly parts: Readonly<Record<string, number>>
  readonly total: number
  readonly record: unknown
  /** What the console called an error, and what was wrong with the focus. */
  readonly faults: readonly string[]
}

/** Records the evening this way, in a clinic and an app of its own. */
export async function recordEvening(wayOf: (page: Page) => Way): Promise<Recorded> {
  const { userData, remove } = newDataFolder()
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const day = await fillEvening(userData)
  const clock = (time: string, date = day) =>
    new Date(Date.parse(instantAt(timeZone, date, time)) + 5_000).toISOString()
  const driven = await startDriven(userData, clock('17:20'))
  const { page } = driven.app
  try {
    page.setDefaultTimeout(8_000)
    await unlock(page)
    const way = wayOf(page)
    const parts: Record<string, number> = {}
    const part = async (name: string, time: string, work: () => Promise<void>, date = day) => {
      await driven.at(clock(time, date))
      const before = way.count()
      await work()
      // The vault answers in order: what was pressed is kept before the clock goes on.
      await callFrom(page, 'settings.clinic', undefined)
      parts[name] = (parts[name] ?? 0) + way.count() - before
    }
    const timed = (name: string, time: Time, work: (time: Time) => Promise<void>) =>
      part(name, time.clock, () => work(time))
    await part('prep card', '17:22', () => way.prepare())
    await part('start', '17:30', () => way.start())
    await part('attendance', '17:31', () => way.attendance())
    await part('segments', '17:35', () => way.nextSegment())
    await timed('late', at(5, 41), time => way.late(LATE[0], time))
    await timed('late', at(5, 44), time => way.late(LATE[1], time))
    await timed('walk-in', at(5, 46), time => way.walkIn(time))
    await part('segments', '17:50', () => way.nextSegment())
    await part('check-in', '17:51', () => way.checkIn())
    await part('segments', '18:04', () => way.nextSegment())
    await timed('out and in', at(6, 10), time => way.out('Ravi Iyer', time))
    await timed('out and in', at(6, 17), time => way.back('Ravi Iyer', time))
    await timed('leaves early', at(6, 40), time => way.leaves('Uma Lopez', time))
    await part('close-out', '19:00', () => way.closeOut())
    await expectPage(page.getByText('Finished', { exact: true })).toBeVisible()
    const sessionId = SessionId.parse(/[0-9a-f-]{36}/.exec(page.url())?.[0])
    await page.keyboard.press('Control+l')
    await driven.at(clock('09:30', addDays(day, 1)))
    await unlock(page)
    await part('correction', '09:31', () => way.correct(), addDays(day, 1))
    const total = Object.values(parts).reduce((sum, count) => sum + count, 0)
    return { parts, total, record: await recordOf(page, sessionId), faults: [...driven.app.faults, ...way.lost] }
  } finally {
    await driven.app.kill()
    remove()
  }
}

/** The clinic a week before: twelve in the group, and one who will walk in. Gives the day of the evening. */
export async function fillEvening(userData: string): Promise<string> {
  let day = ''
  await fillSmallClinic(userData, 'none', async ({ given, groupId, today }) => {
    day = addDays(today, 7)
    for (const name of [...EXPECTED.slice(CLIENTS.length), WALK_IN]) {
      const [legalFirstName = '', legalLastName = ''] = name.split(' ')
      const client = aClient({ legalFirstName, legalLastName, admittedOn: null })
      const { id } = await given('clients.add', { client, today })
      if (name !== WALK_IN) await given('groups.enrol', { groupId, clientId: id, startsOn: today, overCapacity: false })
    }
  })
  return day
}

/** What the vault holds of the evening, people by name and times by the minute. */
async function recordOf(page: Page, sessionId: SessionId): Promise<unknown> {
  const detail = await callFrom(page, 'sessions.get', { sessionId })
  if (detail === null) throw new Error('the session is there')
  const said = await callFrom(page, 'checkins.ofSession', { sessionId })
  const names = new Map(detail.attendance.map(row => [row.clientId, row.name]))
  return {
    ...{ started: minute(detail.startedAt), ended: minute(detail.endedAt), state: detail.state },
    attendance: detail.attendance.map(attendanceOf).sort((a, b) => a.name.localeCompare(b.name)),
    checkIns: said.map(row => [names.get(row.clientId), row.checkIn] as const).sort(byName),
    topics: detail.deliveries.map(({ topicId }) => topicId),
    segments: detail.runs.map(({ segment, startedAt }) => [segment, minute(startedAt)]),
    given: detail.given.map(({ what, clientId }) => [names.get(clientId), what] as const).sort(byName),
    next: detail.nextTopicId,
  }
}

const byName = (a: readonly unknown[], b: readonly unknown[]) => a.join().localeCompare(b.join())
const minute = (instant: string | null) => instant?.slice(11, 16) ?? null

function attendanceOf(row: SessionDetail['attendance'][number]) {
  const presence = ({ absence, intervals }: typeof row.presence) => ({
    absence,
    stays: intervals.map(({ cameAt, leftAt }) => [minute(cameAt), minute(leftAt)]),
  })
  return {
    ...{ name: row.name, status: row.status, isGuest: row.isGuest, now: presence(row.presence) },
    asRecorded: row.asRecorded === null ? null : presence(row.asRecorded),
    corrections: row.corrections.map(({ after, reason, correctedBy }) => [presence(after), reason, correctedBy]),
  }
}
