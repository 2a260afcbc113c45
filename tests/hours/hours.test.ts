import { expect, test } from 'vitest'
import type { Service } from '#shared/hours/units.ts'
import { aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

const MONDAY = '2026-11-23'
const TUESDAY_WEDNESDAY_FRIDAY = [2, 3, 5].map(weekday => ({ weekday, startsAt: '17:30', durationMinutes: 180 }))
const meeting = (onDate: string, minutes = 180, isOn = false) => ({
  groupName: 'Evening Early Recovery',
  onDate,
  startsAt: '17:30',
  minutes,
  isOn,
})

async function aWeek() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'], { meetings: TUESDAY_WEDNESDAY_FRIDAY })
  const [ana, dee] = clients
  if (ana === undefined || dee === undefined) throw new Error('two clients')
  const weekOf = async (clientId: string) => {
    const { clients } = await host.given('hours.week', { groupId, date: TUESDAY })
    const found = clients.find(client => client.clientId === clientId)
    if (found === undefined) throw new Error('not in the week')
    const { clientId: _, name: __, ...standing } = found
    return standing
  }
  return { ...host, groupId, ana, dee, weekOf }
}

test('[HR5, HR6] before the week’s first session every meeting is to come; a closed day is none, nor one gone by', async () => {
  const { given, at, groupId, ana, weekOf } = await aWeek()
  at('2026-11-23T12:00:00.000Z')
  const whole = [meeting('2026-11-24'), meeting('2026-11-25'), meeting('2026-11-27')]
  expect(await weekOf(ana)).toEqual({
    hadMinutes: 0,
    targetMinutes: 540,
    missingMinutes: 540,
    reach: 'within-reach',
    toCome: whole,
    needed: whole,
  })
  await given('groups.close', {
    groupId,
    fromOn: '2026-11-27',
    untilOn: '2026-11-27',
    reason: 'Thanksgiving',
    everyGroup: false,
  })
  expect(await weekOf(ana)).toMatchObject({ reach: 'out-of-reach', toCome: whole.slice(0, 2) })
  at('2026-11-25T01:29:00.000Z')
  expect((await weekOf(ana)).toCome).toEqual([meeting('2026-11-24'), meeting('2026-11-25')])
  at('2026-11-25T01:30:00.000Z')
  expect((await weekOf(ana)).toCome).toEqual([meeting('2026-11-25')])
})

test('[HR6] while a session runs, the rest of it is to come for who is in the room or not recorded, and for nobody else', async () => {
  const host = await aWeek()
  const { given, at, groupId, ana, dee, weekOf } = host
  const sessionId = await aSession(host, groupId)
  const rest = [meeting('2026-11-25'), meeting('2026-11-27')]
  await given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  at('2026-11-24T23:30:00.000Z')
  expect(await weekOf(ana)).toMatchObject({
    hadMinutes: 60,
    reach: 'within-reach',
    toCome: [meeting(TUESDAY, 120, true), ...rest],
  })
  expect(await weekOf(dee)).toMatchObject({
    hadMinutes: 0,
    reach: 'out-of-reach',
    toCome: [meeting(TUESDAY, 120, true), ...rest],
  })
  await given('attendance.record', { sessionId, clientId: ana, mark: 'left' })
  await given('attendance.record', { sessionId, clientId: dee, mark: 'absent' })
  expect(await weekOf(ana)).toMatchObject({ hadMinutes: 60, toCome: rest })
  expect(await weekOf(dee)).toMatchObject({ hadMinutes: 0, toCome: rest })
})

test('[HR5] a break is deducted, and a forgotten finish does not count on for days', async () => {
  const host = await aWeek()
  const { given, at, groupId, ana, weekOf } = host
  const sessionId = await aSession(host, groupId)
  await given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  at('2026-11-24T23:30:00.000Z')
  const { breakId } = await given('sessions.startBreak', { sessionId })
  at('2026-11-24T23:45:00.000Z')
  await given('sessions.endBreak', { sessionId, breakId })
  at('2026-11-27T12:00:00.000Z')
  expect((await weekOf(ana)).hadMinutes).toBe(165)
})

test('[HR5] what was not held, and what was made up, are no hours', async () => {
  const host = await aWeek()
  const { given, at, groupId, ana, weekOf } = host
  const sessionId = await aSession(host, groupId)
  at('2026-11-24T23:00:00.000Z')
  await given('sessions.endNotHeld', { sessionId, reason: 'The heating failed' })
  at('2026-11-25T03:00:00.000Z')
  expect(await weekOf(ana)).toMatchObject({ hadMinutes: 0, toCome: [meeting('2026-11-25'), meeting('2026-11-27')] })
})

test('[HR4, HR5] the weeks of a client by the clinic’s own weekday, every group’s sessions together', async () => {
  const host = await aWeek()
  const { given, at, groupId, ana } = host
  const sessionId = await aSession(host, groupId)
  await given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  at('2026-11-25T00:30:00.000Z')
  await given('sessions.finish', { sessionId })
  const other = await given('groups.add', aGroup({ name: 'Sunday Group' }))
  await given('groups.enrol', { groupId: other.groupId, clientId: ana, startsOn: MONDAY, overCapacity: false })
  at('2026-11-29T17:00:00.000Z')
  const sunday = await given('sessions.start', { groupId: other.groupId, heldOn: '2026-11-29', scheduleId: null })
  await given('attendance.record', { sessionId: sunday.sessionId, clientId: ana, mark: 'present' })
  at('2026-11-29T17:50:00.000Z')
  await given('sessions.finish', { sessionId: sunday.sessionId })
  const asked = { clientId: ana, date: '2026-11-29', weeks: 2 }
  expect(await given('hours.ofClient', asked)).toEqual([
    { from: MONDAY, until: '2026-11-29', minutes: 170, targetMinutes: 540 },
    { from: '2026-11-16', until: '2026-11-22', minutes: 0, targetMinutes: 540 },
  ])
  await given('settings.savePolicies', { ...(await given('settings.policies', undefined)), weekStartsOn: 7 })
  expect(await given('hours.ofClient', asked)).toEqual([
    { from: '2026-11-29', until: '2026-12-05', minutes: 50, targetMinutes: 540 },
    { from: '2026-11-22', until: '2026-11-28', minutes: 120, targetMinutes: 540 },
  ])
})

const service: Service = {
  code: 'H0004',
  title: 'Counseling',
  rule: { per: 'session', unitMinutes: 30, minimumMinutes: 16, rounding: 'down', mostUnits: 8 },
}

test('[HR1] a changed rule counts from its day on; what was before keeps the rule of its day, an ended service its rule', async () => {
  const { given, refusal } = await openHost()
  const codes = async (onDate: string) => (await given('hours.services', { onDate })).map(({ code }) => code)
  const h0004 = async (onDate: string) => (await given('hours.services', { onDate })).find(one => one.code === 'H0004')
  const shipped = await h0004(TUESDAY)
  await given('hours.saveService', { service, fromOn: '2026-12-01' })
  expect([await h0004('2026-11-30'), await h0004('2026-12-01')]).toEqual([shipped, service])
  await given('hours.saveService', { service: { ...service, code: '90853-HQ' }, fromOn: '2026-12-01' })
  expect(await codes('2026-11-30')).toEqual(['H0001', 'H0004', 'H0005', 'H0015', 'T1006', 'T1012'])
  expect(await codes('2026-12-01')).toEqual(['90853-HQ', 'H0001', 'H0004', 'H0005', 'H0015', 'T1006', 'T1012'])
  await given('hours.endService', { code: 'H0004', fromOn: '2026-12-15' })
  expect(await codes('2026-12-15')).not.toContain('H0004')
  expect(await h0004('2026-12-14')).toEqual(service)
  expect(await refusal('hours.endService', { code: 'X1', fromOn: TUESDAY })).toBe(
    'not-found: That service is not among the clinic’s.',
  )
})

test('[HR1] a session keeps the service of its group and the rule of its day', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'], { serviceCode: 'H0004' })
  const sessionId = await aSession(host, groupId)
  const ruleOf = async () => (await host.given('sessions.get', { sessionId }))?.service?.rule.unitMinutes
  expect(await ruleOf()).toBe(15)
  await host.given('hours.saveService', { service, fromOn: '2026-11-25' })
  expect(await ruleOf()).toBe(15)
  await host.given('hours.saveService', { service, fromOn: TUESDAY })
  expect(await ruleOf()).toBe(30)
})
