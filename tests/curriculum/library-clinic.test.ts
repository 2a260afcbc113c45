import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '#shared/audit/audit.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'

const TOPIC = 'paws/what-it-is'
const OTHER = 'stages-of-change/overview-and-rulers'

/** Whoever the vault is open for. */
function holderOf({ host }: TestHost) {
  const id = host.vault.open?.person.id
  if (id === undefined) throw new Error('The vault is locked.')
  return id
}

describe('[CU81] favourites', () => {
  test('are each person’s own, the newest first, and can be taken back', async () => {
    const host = await openHost()
    const sam = await asStaff(host, 'Sam Ortega', ['auditor'])
    host.at('2026-11-24T22:30:00.000Z')
    await host.given('curriculum.setFavourite', { topicId: TOPIC, isFavourite: true })
    host.at('2026-11-24T22:31:00.000Z')
    await host.given('curriculum.setFavourite', { topicId: OTHER, isFavourite: true })
    await host.given('curriculum.setFavourite', { topicId: TOPIC, isFavourite: true })
    await sam.given('curriculum.setFavourite', { topicId: TOPIC, isFavourite: true })
    await sam.given('curriculum.setFavourite', { topicId: TOPIC, isFavourite: false })
    await sam.given('curriculum.setFavourite', { topicId: OTHER, isFavourite: false })
    expect({
      own: await host.given('curriculum.favourites', undefined),
      sams: await sam.given('curriculum.favourites', undefined),
    }).toEqual({ own: [OTHER, TOPIC], sams: [] })
  })

  test('name only topics of the library', async () => {
    const host = await openHost()
    expect(await host.refusal('curriculum.setFavourite', { topicId: '../secret', isFavourite: true })).toBe(
      'not-found: That topic is not in the library.',
    )
  })
})

describe('[CU82] the clinic’s note on a topic', () => {
  test('is one for the whole clinic, with who changed it last and when', async () => {
    const host = await openHost()
    const sam = await asStaff(host, 'Sam Ortega', ['facilitator'])
    expect(await sam.given('curriculum.topicNote', { topicId: TOPIC })).toBeNull()
    await host.given('curriculum.saveTopicNote', { topicId: TOPIC, text: 'Room 3 has the big chart.' })
    host.at('2026-11-25T09:00:00.000Z')
    await sam.given('curriculum.saveTopicNote', { topicId: TOPIC, text: 'Room 3 has the big chart.\nBring pens.' })
    expect({
      here: await host.given('curriculum.topicNote', { topicId: TOPIC }),
      elsewhere: await host.given('curriculum.topicNote', { topicId: OTHER }),
    }).toEqual({
      here: {
        text: 'Room 3 has the big chart.\nBring pens.',
        savedAt: '2026-11-25T09:00:00.000Z',
        savedBy: 'Sam Ortega',
      },
      elsewhere: null,
    })
  })

  test('never gets into the topic, its search or its passages', async () => {
    const host = await openHost()
    const before = await host.given('curriculum.topic', { topicId: TOPIC })
    await host.given('curriculum.saveTopicNote', { topicId: TOPIC, text: 'kestrel' })
    expect({
      topic: await host.given('curriculum.topic', { topicId: TOPIC }),
      found: await host.given('curriculum.search', { text: 'kestrel' }),
    }).toEqual({ topic: before, found: [] })
  })

  test('is audited by topic, once for all its savings in an unlock, and never its words', async () => {
    const host = await openHost()
    for (const text of ['kestrel', 'kestrel flies'])
      await host.given('curriculum.saveTopicNote', { topicId: TOPIC, text })
    const { events } = await host.given('audit.list', { filter: EVERYTHING, before: null, limit: 500 })
    const own = events.filter(({ kind }) => kind === 'curriculum.saveTopicNote')
    expect({ own: own.length, isKept: JSON.stringify(events).includes('kestrel') }).toEqual({ own: 1, isKept: false })
  })

  test('is refused for a topic that the library does not have, and past its length', async () => {
    const host = await openHost()
    expect([
      await host.refusal('curriculum.saveTopicNote', { topicId: 'paws/gone', text: 'x' }),
      (await host.refusal('curriculum.saveTopicNote', { topicId: TOPIC, text: 'x'.repeat(4_001) })).split(':')[0],
    ]).toEqual(['not-found: That topic is not in the library.', 'invalid-input'])
  })

  test.each([
    ['supervisor', 'read', 'forbidden'],
    ['administrator', 'read', 'written'],
    ['auditor', 'forbidden', 'forbidden'],
  ] as const)('[CU85] a %s alone: %s and %s', async (role, reading, writing) => {
    const host = await openHost()
    const sam = await asStaff(host, 'Sam Ortega', [role])
    const read = await sam.ask('curriculum.topicNote', { topicId: TOPIC })
    const written = await sam.ask('curriculum.saveTopicNote', { topicId: TOPIC, text: 'x' })
    expect({ read: read.ok ? 'read' : read.code, written: written.ok ? 'written' : written.code }).toEqual({
      read: reading,
      written: writing,
    })
  })
})

describe('[CU83] where a topic was given', () => {
  test('tells each group’s last session, who led it and how often; a topic taken off again does not count', async () => {
    const host = await openHost()
    const tuesday = await aFullGroup(host, ['Ana'])
    const evening = await aFullGroup(host, [], { name: 'Late Evening' })
    const first = await aSession(host, tuesday.groupId)
    const { deliveryId } = await host.given('sessions.deliver', { sessionId: first, topicId: TOPIC })
    const withdrawn = await host.given('sessions.deliver', { sessionId: first, topicId: OTHER })
    await host.given('sessions.removeDelivery', { deliveryId: withdrawn.deliveryId })
    host.at('2026-11-25T02:00:00.000Z')
    const { sessionId: second } = await host.given('sessions.start', {
      groupId: evening.groupId,
      heldOn: '2026-11-25',
      scheduleId: null,
    })
    const later = await host.given('sessions.deliver', { sessionId: second, topicId: TOPIC })
    const version = later.topicVersion
    expect({
      in: await host.given('curriculum.givenIn', { topicId: TOPIC }),
      other: await host.given('curriculum.givenIn', { topicId: OTHER }),
      all: await host.given('curriculum.given', undefined),
    }).toEqual({
      in: [
        {
          groupId: evening.groupId,
          groupName: 'Late Evening',
          times: 1,
          sessionId: second,
          deliveryId: later.deliveryId,
          lastOn: '2026-11-25',
          version,
          by: ['Jordan Reyes'],
        },
        {
          groupId: tuesday.groupId,
          groupName: 'Evening Early Recovery',
          times: 1,
          sessionId: first,
          deliveryId,
          lastOn: '2026-11-24',
          version,
          by: ['Jordan Reyes'],
        },
      ],
      other: [],
      all: [{ topicId: TOPIC, lastOn: '2026-11-25', times: 2 }],
    })
  })

  test('is told of groups in one’s sight only, and not to roles that read no sessions', async () => {
    const host = await openHost()
    const { groupId } = await aFullGroup(host, ['Ana'], {
      staff: [{ staffId: holderOf(host), role: 'facilitator' }],
    })
    await host.given('sessions.deliver', { sessionId: await aSession(host, groupId), topicId: TOPIC })
    const sam = await asStaff(host, 'Sam Ortega', ['facilitator'])
    const lee = await asStaff(host, 'Lee Hart', ['supervisor'])
    const kim = await asStaff(host, 'Kim Vale', ['administrator', 'auditor'])
    const told = async (who: TestHost) => ({
      times: (await who.given('curriculum.givenIn', { topicId: TOPIC })).map(one => one.times),
      all: (await who.given('curriculum.given', undefined)).length,
    })
    expect({
      jordan: await told(host),
      sam: await told(sam),
      lee: await told(lee),
      kim: (await kim.refusal('curriculum.given', undefined)).split(':')[0],
    }).toEqual({
      jordan: { times: [1], all: 1 },
      sam: { times: [], all: 0 },
      lee: { times: [], all: 0 },
      kim: 'forbidden',
    })
  })

  test('names no client', async () => {
    const host = await openHost()
    const { groupId } = await aFullGroup(host, ['Xanthippe'])
    await host.given('sessions.deliver', { sessionId: await aSession(host, groupId), topicId: TOPIC })
    const told = [
      await host.given('curriculum.givenIn', { topicId: TOPIC }),
      await host.given('curriculum.given', undefined),
    ]
    expect(JSON.stringify(told)).not.toMatch(/Xanthippe|client/i)
  })
})

describe('[CU80] the search of the library', () => {
  test('finds what a shipped topic says, with its place, for every role', async () => {
    const host = await openHost()
    const sam = await asStaff(host, 'Sam Ortega', ['auditor'])
    const found = await sam.given('curriculum.search', { text: 'withdrawal' })
    expect(found.map(({ topicId }) => topicId)).toContain(TOPIC)
    expect(found.every(({ passages }) => passages.length > 0)).toBe(true)
  })
})
