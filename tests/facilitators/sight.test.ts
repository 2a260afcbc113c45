import { expect, test } from 'vitest'
import { updateAssignedGroups } from '#electron/facilitators/assignments.store.ts'
import { aClient, aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'

const NOT_YOURS = 'forbidden: This belongs to a group that is not among yours. An administrator can assign it.'

/** A group of Lena's with Ana and Ben, and a group of Marc's with Cleo; each has a session with a note. */
async function twoGroups() {
  const admin = await openHost()
  const lena = await asStaff(admin, 'Lena Ortiz', ['facilitator'])
  const marc = await asStaff(admin, 'Marc Hill', ['facilitator'])
  const staffed = (id: typeof lena.id) => [{ staffId: id, role: 'facilitator' as const }]
  const hers = await aFullGroup(admin, ['Ana', 'Ben'], { name: 'Evening', staff: staffed(lena.id) })
  const { groupId } = await admin.given('groups.add', aGroup({ name: 'Morning', staff: staffed(marc.id) }))
  const client = aClient({ legalFirstName: 'Cleo', legalLastName: 'Stone', recordNumber: 'MRN-9', notesForStaff: '' })
  const { id: cleo } = await admin.given('clients.add', { client, today: TUESDAY })
  await admin.given('groups.enrol', { groupId, clientId: cleo, startsOn: '2026-10-06', overCapacity: false })
  const sessions = { hers: await aSession(lena, hers.groupId), his: await aSession(marc, groupId) }
  await marc.given('attendance.record', { sessionId: sessions.his, clientId: cleo, mark: 'present' })
  await marc.given('notes.saveIndividualNote', {
    sessionId: sessions.his,
    clientId: cleo,
    part: 'response',
    text: 'Cleo spoke of violins.',
  })
  return { admin, lena, marc, hers: hers.groupId, his: groupId, ana: hers.clients[0] ?? cleo, cleo, sessions }
}

/** The same person after somebody else wrote: in the app that is another unlock. */
function afterwards(staff: TestHost): TestHost {
  staff.host.vault.open?.sights.clear()
  return staff
}

const names = async ({ given }: TestHost) =>
  (await given('clients.list', { text: '', today: TUESDAY, limit: 50 })).clients.map(client => client.name)
const groupNames = async ({ given }: TestHost) =>
  (await given('groups.list', { today: TUESDAY, withEnded: true })).map(group => group.name)

test('[FA2] a facilitator sees the groups they staff and nobody else’s: in lists, in Find, on Today, by id', async () => {
  const { lena, his, cleo, sessions, hers } = await twoGroups()
  expect(await groupNames(lena)).toEqual(['Evening'])
  expect(await names(lena)).toEqual(['Ana Client0', 'Ben Client1'])
  expect((await lena.given('sessions.today', { date: TUESDAY })).meetings.map(meeting => meeting.groupId)).toEqual([
    hers,
  ])
  expect(await lena.given('find.everything', { text: 'cleo' })).toMatchObject({ clients: [], notes: [] })
  expect(await lena.given('find.everything', { text: 'morning' })).toMatchObject({ groups: [] })
  expect((await lena.given('exchange.knownClients', { today: TUESDAY })).map(client => client.legalFirstName)).toEqual([
    'Ana',
    'Ben',
  ])
  const [enrolment] = (await lena.given('groups.get', { groupId: hers, onDate: TUESDAY }))?.roster ?? []
  expect(enrolment).toBeDefined()
  const refused = await Promise.all([
    lena.refusal('groups.get', { groupId: his, onDate: TUESDAY }),
    lena.refusal('clients.get', { clientId: cleo, today: TUESDAY }),
    lena.refusal('clients.timeline', { clientId: cleo, limit: 10 }),
    lena.refusal('sessions.get', { sessionId: sessions.his }),
    lena.refusal('sessions.ofGroup', { groupId: his, limit: 10 }),
    lena.refusal('notes.ofSession', { sessionId: sessions.his }),
    lena.refusal('notes.saveGroupNote', { sessionId: sessions.his, text: 'x' }),
    lena.refusal('attendance.record', { sessionId: sessions.his, clientId: cleo, mark: 'absent' }),
    lena.refusal('attendance.recordMany', { sessionId: sessions.hers, clientIds: [cleo], mark: 'absent' }),
    lena.refusal('sessions.start', { groupId: his, heldOn: TUESDAY, scheduleId: null }),
    lena.refusal('sessions.finish', { sessionId: sessions.his }),
    lena.refusal('clients.change', { clientId: cleo, client: aClient(), today: TUESDAY }),
    lena.refusal('exchange.importRoster', {
      rows: [{ does: 'enrol', clientId: cleo }],
      enrolInto: { groupId: hers, startsOn: TUESDAY },
      today: TUESDAY,
    }),
  ])
  expect(refused).toEqual(refused.map(() => NOT_YOURS))
})

test('[FA2] records reached through another id are out of sight too: enrolments, deliveries, closures, substitutes', async () => {
  const { admin, lena, marc, his, sessions } = await twoGroups()
  const { deliveryId } = await marc.given('sessions.deliver', { sessionId: sessions.his, topicId: 'paws/what-it-is' })
  await admin.given('groups.close', {
    groupId: his,
    fromOn: '2026-12-24',
    untilOn: '2026-12-26',
    reason: 'Holidays',
    everyGroup: false,
  })
  await admin.given('groups.substitute', { groupId: his, onDate: '2026-12-01', staffId: marc.id })
  const detail = await marc.given('groups.get', { groupId: his, onDate: TUESDAY })
  const enrolmentId = detail?.roster[0]?.enrolmentId
  const closureId = detail?.closures[0]?.closureId
  const substituteId = detail?.substitutes[0]?.substituteId
  if (enrolmentId === undefined || closureId === undefined || substituteId === undefined)
    throw new Error('arranged above')
  expect([
    await lena.refusal('sessions.removeDelivery', { deliveryId }),
    await lena.refusal('groups.endEnrolment', { enrolmentId, endsOn: TUESDAY, reason: null }),
    await lena.refusal('groups.reopenDays', { closureId }),
    await lena.refusal('groups.endSubstitute', { substituteId }),
  ]).toEqual([NOT_YOURS, NOT_YOURS, NOT_YOURS, NOT_YOURS])
})

test('[FA1] an administrator’s role alone keeps rosters and clients, and reads no session and no note', async () => {
  const { admin, his, cleo, sessions } = await twoGroups()
  const office = await asStaff(admin, 'Pat Moss', ['administrator'])
  expect(await groupNames(office)).toEqual(['Evening', 'Morning'])
  expect(await names(office)).toEqual(['Ana Client0', 'Ben Client1', 'Cleo Stone'])
  expect(await office.given('groups.get', { groupId: his, onDate: TUESDAY })).not.toBeNull()
  expect((await office.given('find.everything', { text: 'violins' })).notes).toEqual([])
  const forbidden = 'forbidden: Your role does not include this.'
  expect([
    await office.refusal('notes.ofSession', { sessionId: sessions.his }),
    await office.refusal('sessions.get', { sessionId: sessions.his }),
    await office.refusal('clients.timeline', { clientId: cleo, limit: 5 }),
    await office.refusal('sessions.today', { date: TUESDAY }),
  ]).toEqual([forbidden, forbidden, forbidden, forbidden])
})

test('[FA1] an administrator who runs groups reads the notes of their own groups only', async () => {
  const { admin } = await twoGroups()
  expect((await admin.given('find.everything', { text: 'violins' })).notes).toEqual([])
})

test('[FA2] a supervisor reads the groups assigned to them, and writes in none', async () => {
  const { admin, his, sessions, cleo } = await twoGroups()
  const ruth = await asStaff(admin, 'Ruth Vale', ['supervisor'])
  expect(await groupNames(ruth)).toEqual([])
  expect(await ruth.refusal('notes.ofSession', { sessionId: sessions.his })).toBe(NOT_YOURS)
  const { db } = admin.host.vault.open ?? {}
  if (db === undefined) throw new Error('open')
  updateAssignedGroups(db, ruth.id, [his], '2026-11-24T22:00:00.000Z')
  const again = afterwards(ruth)
  expect(await groupNames(again)).toEqual(['Morning'])
  expect(
    (await again.given('notes.ofSession', { sessionId: sessions.his })).individual.map(note => note.written.response),
  ).toEqual(['Cleo spoke of violins.'])
  expect(
    await again.refusal('notes.saveIndividualNote', {
      sessionId: sessions.his,
      clientId: cleo,
      part: 'response',
      text: 'x',
    }),
  ).toBe('forbidden: Your role does not include this.')
})

test('[FA2] a substitute sees the group around their day, and not for ever', async () => {
  const { admin, lena, his } = await twoGroups()
  await admin.given('groups.substitute', { groupId: his, onDate: '2026-12-01', staffId: lena.id })
  const seen = async (instant: string) => {
    lena.at(instant)
    return groupNames(afterwards(lena))
  }
  expect(await seen('2026-11-16T15:00:00.000Z')).toEqual(['Evening'])
  expect(await seen('2026-11-24T15:00:00.000Z')).toEqual(['Evening', 'Morning'])
  expect(await seen('2026-12-30T15:00:00.000Z')).toEqual(['Evening', 'Morning'])
  expect(await seen('2027-01-02T15:00:00.000Z')).toEqual(['Evening'])
})

test('[FA2] a group that names no staff is open to every facilitator', async () => {
  const { admin, lena } = await twoGroups()
  await admin.given('groups.add', aGroup({ name: 'Weekend', staff: [] }))
  expect(await groupNames(afterwards(lena))).toEqual(['Evening', 'Weekend'])
})

test('[FA3] a client of no group is in sight, and leaves it with the first enrolment elsewhere', async () => {
  const { admin, lena, his } = await twoGroups()
  const client = aClient({ legalFirstName: 'Dov', legalLastName: 'Adler' })
  const { id } = await admin.given('clients.add', { client, today: TUESDAY })
  expect(await names(afterwards(lena))).toContain('Dov Adler')
  await admin.given('groups.enrol', { groupId: his, clientId: id, startsOn: TUESDAY, overCapacity: false })
  expect(await names(afterwards(lena))).not.toContain('Dov Adler')
})

test('[FA3] a walk-in of another group is found from two letters on, with no more than tells them apart, and is in sight once here', async () => {
  const { lena, cleo, sessions } = await twoGroups()
  const choose = (text: string) => lena.given('clients.choose', { text, today: TUESDAY, limit: 10 })
  expect((await choose('c')).clients.map(client => client.name)).toEqual(['Ana Client0', 'Ben Client1'])
  expect((await choose('cl')).clients.find(client => client.id === cleo)).toEqual({
    id: cleo,
    name: 'Cleo Stone',
    recordNumber: 'MRN-9',
    bornOn: '1990-04-12',
    stage: null,
    groups: [],
  })
  await lena.given('attendance.addClient', {
    sessionId: sessions.hers,
    clientId: cleo,
    enrolFrom: null,
    overCapacity: false,
  })
  await lena.given('attendance.record', { sessionId: sessions.hers, clientId: cleo, mark: 'present' })
  const timeline = await lena.given('clients.timeline', { clientId: cleo, limit: 10 })
  expect(timeline.map(entry => [entry.groupName, entry.note])).toEqual([['Evening', null]])
  expect((await lena.given('clients.get', { clientId: cleo, today: TUESDAY }))?.enrolments).toEqual([])
})

test('[FA4] a facilitator covers a group of others for a day, with a reason, and sees it from then on', async () => {
  const { lena, his, hers } = await twoGroups()
  expect(await lena.given('groups.others', { today: TUESDAY })).toMatchObject([{ id: his, name: 'Morning' }])
  await lena.given('groups.cover', { groupId: his, onDate: TUESDAY, reason: 'Marc is ill' })
  expect(await groupNames(lena)).toEqual(['Evening', 'Morning'])
  const db = lena.host.vault.open?.db
  const [event] =
    db
      ?.prepare(`SELECT kind, staff_id AS staff, group_id AS grp FROM audit_events WHERE kind = 'groups.cover'`)
      .all() ?? []
  expect(event).toEqual({ kind: 'groups.cover', staff: lena.id, grp: his })
  const group = await lena.given('groups.get', { groupId: his, onDate: TUESDAY })
  expect(group?.substitutes.map(({ staffId, reason }) => ({ staffId, reason }))).toEqual([
    { staffId: lena.id, reason: 'Marc is ill' },
  ])
  expect(hers).not.toBe(his)
})

test('only an administrator closes the whole clinic and opens it again, whatever else one sees', async () => {
  const admin = await openHost()
  const lena = await asStaff(admin, 'Lena Ortiz', ['facilitator'])
  const { groupId } = await admin.given('groups.add', aGroup({ staff: [] }))
  const days = { groupId, fromOn: '2026-12-24', untilOn: '2026-12-26', reason: 'Holidays', everyGroup: true }
  expect(await groupNames(lena)).toHaveLength(1)
  expect(await lena.refusal('groups.close', days)).toMatch(/^forbidden: Only an administrator/)
  await admin.given('groups.close', days)
  const closureId = (await lena.given('groups.get', { groupId, onDate: TUESDAY }))?.closures[0]?.closureId ?? ''
  expect(await lena.refusal('groups.reopenDays', { closureId })).toMatch(/^forbidden: Only an administrator/)
  await admin.given('groups.reopenDays', { closureId })
})
