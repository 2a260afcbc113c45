import { DEFAULT_WEEKLY_TARGET_MINUTES, type NewClient } from '#shared/clients/client.ts'
import type { NewGroup } from '#shared/groups/group.ts'
import type { TestHost } from '#tests/support/host.ts'

/** A Tuesday. */
export const TUESDAY = '2026-11-24'

/** A client as a form sends it, synthetic. */
export const aClient = (fields: Partial<NewClient> = {}): NewClient => ({
  legalFirstName: 'Ana',
  legalLastName: 'Brooks',
  preferredName: null,
  pronouns: null,
  recordNumber: null,
  bornOn: '1990-04-12',
  admittedOn: '2026-10-05',
  levelOfCare: 'Level 2.1',
  weeklyTargetMinutes: DEFAULT_WEEKLY_TARGET_MINUTES,
  stage: 'early-recovery',
  notesForStaff: '',
  ...fields,
})

/** A group that meets on Tuesdays from 5:30 to 7:00 pm in New York. */
export const aGroup = (fields: Partial<NewGroup> = {}): NewGroup => ({
  name: 'Evening Early Recovery',
  kind: 'early-recovery-skills',
  isOpen: true,
  capacity: 12,
  minimum: null,
  clientsPerStaff: null,
  serviceCode: null,
  place: 'Room 2',
  startsOn: '2026-09-01',
  endsOn: null,
  timeZone: 'America/New_York',
  meetings: [{ weekday: 2, startsAt: '17:30', durationMinutes: 90 }],
  staff: [],
  plan: { mode: 'free', topicIds: ['paws/what-it-is', 'stages-of-change/overview-and-rulers'] },
  ...fields,
})

/** A group with clients of these first names enrolled since October. */
export async function aFullGroup({ given }: TestHost, firstNames: readonly string[], group: Partial<NewGroup> = {}) {
  const { groupId } = await given('groups.add', aGroup(group))
  const clients = []
  for (const [index, legalFirstName] of firstNames.entries()) {
    const client = aClient({ legalFirstName, legalLastName: `Client${index}`, recordNumber: `MRN-${index}` })
    const { id } = await given('clients.add', { client, today: TUESDAY })
    await given('groups.enrol', { groupId, clientId: id, startsOn: '2026-10-06', overCapacity: false })
    clients.push(id)
  }
  return { groupId, clients }
}

/** Tonight's session of a group, started at 5:30 pm. */
export async function aSession({ given, at }: TestHost, groupId: Awaited<ReturnType<typeof aFullGroup>>['groupId']) {
  at('2026-11-24T22:30:00.000Z')
  const today = await given('sessions.today', { date: TUESDAY })
  const meeting = today.meetings.find(one => one.groupId === groupId)
  const { sessionId } = await given('sessions.start', {
    groupId,
    heldOn: TUESDAY,
    scheduleId: meeting?.scheduleId ?? null,
  })
  return sessionId
}
