import type { Page } from '@playwright/test'
import { NO_CHECK_IN } from '#shared/checkins/checkin.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient, aGroup } from '#tests/support/builders.ts'
import { callAll, callFrom, type BridgeCall } from './bridge.ts'
import { PAYLOADS } from './payloads.ts'

/** A clinic with every payload in every field it fits in. */
export interface PayloadClinic {
  readonly today: string
  readonly clientIds: readonly ClientId[]
  readonly groupIds: readonly GroupId[]
  readonly running: SessionId
  readonly finished: SessionId
}

/** Those that a field of so many characters can hold. */
export const fitting = (max: number) => PAYLOADS.filter(text => text.length <= max)
/** All of them, as many in a text as fit into a field of so many characters. */
export function packed(max: number): string[] {
  const texts: string[] = []
  for (const text of fitting(max)) {
    const last = texts.at(-1)
    if (last === undefined || last.length + text.length + 1 > max) texts.push(text)
    else texts[texts.length - 1] = `${last} ${text}`
  }
  return texts
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('The list is empty')
  return found
}
const ALL = PAYLOADS.join('\n')
/** What the clinic's notes on these topics hold: together every payload. */
export const TOPIC_NOTES = packed(4_000)
export const NOTED_TOPICS = [
  'paws/what-it-is',
  'stages-of-change/overview-and-rulers',
  'relapse-prevention/personal-warning-signs',
] as const

/** Fills it by the calls that the screens make, from the open desk's own page. */
export async function fillPayloadClinic(page: Page): Promise<PayloadClinic> {
  const { timeZone } = await callFrom(page, 'settings.clinic', undefined)
  const today = dateIn(timeZone, new Date().toISOString())
  const clients = (await callAll(page, PAYLOADS.map(clientCall(today)))) as { id: ClientId }[] // as its row says
  const clientIds = clients.map(({ id }) => id)
  const names = packed(120)
  const groups = names.map((name, index): BridgeCall => {
    const place = at(names, index + 5)
    return ['groups.add', aGroup({ name, place, startsOn: today, timeZone, capacity: 99, meetings: [] })]
  })
  const groupIds = ((await callAll(page, groups)) as { groupId: GroupId }[]).map(({ groupId }) => groupId) // as its row says
  const [first, second, third] = groupIds
  if (first === undefined || second === undefined || third === undefined) throw new Error('No groups were made')
  const [half, rest] = [clientIds.slice(0, 90), clientIds.slice(90)]
  await enrol(page, today, first, half)
  await enrol(page, today, second, rest)
  await endEnrolments(page, today, third, half)
  await callAll(
    page,
    packed(200).flatMap((text, index): BridgeCall[] => [
      ['groups.close', closure(first, text, index)],
      ['facilitators.add', { name: text, credentials: at(packed(100), index) }],
    ]),
  )
  for (const [index, text] of TOPIC_NOTES.entries())
    await callFrom(page, 'curriculum.saveTopicNote', { topicId: at(NOTED_TOPICS, index), text })
  const running = await holdSession(page, today, first, half)
  const finished = await holdSession(page, today, second, rest)
  await callFrom(page, 'sessions.finish', { sessionId: finished })
  const presence = { absence: 'absent', intervals: [] }
  await callAll(
    page,
    packed(300).map((reason, index): BridgeCall => [
      'attendance.correct',
      { sessionId: finished, clientId: at(rest, index), presence, reason },
    ]),
  )
  return { today, clientIds, groupIds, running, finished }
}

const clientCall =
  (today: string) =>
  (text: string, index: number): BridgeCall => {
    const numbers = fitting(60)
    const client = aClient({
      legalFirstName: text,
      legalLastName: at(PAYLOADS, index + 7),
      preferredName: index % 2 === 0 ? null : at(PAYLOADS, index + 11),
      pronouns: at(numbers, index),
      recordNumber: numbers[index] ?? null,
      levelOfCare: at(fitting(100), index + 2),
      admittedOn: null,
      notesForStaff: ALL,
    })
    return ['clients.add', { client, today }]
  }

const enrol = (page: Page, startsOn: string, groupId: GroupId, clients: readonly ClientId[]) =>
  callAll(
    page,
    clients.map((clientId): BridgeCall => ['groups.enrol', { groupId, clientId, startsOn, overCapacity: false }]),
  )

/** Clients in a group for a day, with payloads as the reason for the end. */
async function endEnrolments(
  page: Page,
  endsOn: string,
  groupId: GroupId,
  clients: readonly ClientId[],
): Promise<void> {
  const reasons = packed(300)
  const enrolled = (await enrol(page, endsOn, groupId, clients.slice(0, reasons.length))) as { enrolmentId: string }[] // as its row says
  await callAll(
    page,
    enrolled.map(({ enrolmentId }, index): BridgeCall => [
      'groups.endEnrolment',
      { enrolmentId, endsOn, reason: at(reasons, index) },
    ]),
  )
}

const closure = (groupId: GroupId, reason: string, index: number) => {
  const on = `2090-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  return { groupId, fromOn: on, untilOn: on, reason, everyGroup: false }
}

async function holdSession(
  page: Page,
  heldOn: string,
  groupId: GroupId,
  clientIds: readonly ClientId[],
): Promise<SessionId> {
  const { sessionId } = await callFrom(page, 'sessions.start', { groupId, heldOn, scheduleId: null })
  await callFrom(page, 'attendance.recordMany', { sessionId, clientIds: [...clientIds], mark: 'present' })
  await callFrom(page, 'notes.saveGroupNote', { sessionId, text: ALL })
  await callAll(
    page,
    packed(1_000).map((text, index): BridgeCall => [
      'notes.saveIndividualNote',
      { sessionId, clientId: at(clientIds, index), part: 'response', text },
    ]),
  )
  await callAll(page, [
    ...packed(300).map((remark, index): BridgeCall => [
      'checkins.save',
      { sessionId, clientId: at(clientIds, index), checkIn: { ...NO_CHECK_IN, remark } },
    ]),
    ...packed(500).map((text): BridgeCall => ['notes.jot', { sessionId, clientId: null, text }]),
  ])
  return sessionId
}

/** The clinic's own fields and the local numbers, each payload in its turn while a screen shows them. */
export async function cycleSettings(page: Page): Promise<void> {
  const clinic = await callFrom(page, 'settings.clinic', undefined)
  const [names, phones] = [packed(120), packed(40)]
  await callAll(
    page,
    phones.map((phone, index): BridgeCall => [
      'settings.saveClinic',
      { ...clinic, name: at(names, index), address: at(packed(300), index), phone },
    ]),
  )
  const preferences = await callFrom(page, 'settings.preferences', undefined)
  const labels = packed(80)
  const turns = Array.from({ length: Math.ceil(labels.length / 12) }, (_, turn) => turn * 12)
  await callAll(
    page,
    turns.map((from): BridgeCall => [
      'settings.savePreferences',
      {
        ...preferences,
        idleMinutes: 15,
        localNumbers: labels
          .slice(from, from + 12)
          .map((label, index) => ({ label, number: at(phones, from + index) })),
      },
    ]),
  )
}
