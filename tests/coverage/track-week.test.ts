import { describe, expect, test } from 'vitest'
import { stayStart, weekSince } from '#shared/coverage/track-week.ts'
import { aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import type { NewGroup } from '#shared/groups/group.ts'
import { openHost } from '#tests/support/host.ts'

const RP = 'matrix-model/rp-01-help-wanted'

describe('[CV10] a stay', () => {
  test.each([
    ['one enrolment that goes on', [{ startsOn: '2026-10-06', endsOn: null }], '2026-10-06'],
    ['no enrolment', [], null],
    ['one that has ended', [{ startsOn: '2026-10-06', endsOn: '2026-11-01' }], null],
    ['one that is to come', [{ startsOn: '2026-12-01', endsOn: null }], null],
    [
      'skills that ended four weeks ago, and social support since',
      [
        { startsOn: '2026-06-01', endsOn: '2026-10-20' },
        { startsOn: '2026-11-17', endsOn: null },
      ],
      '2026-06-01',
    ],
    [
      'a return after 31 days',
      [
        { startsOn: '2026-06-01', endsOn: '2026-10-01' },
        { startsOn: '2026-11-01', endsOn: null },
      ],
      '2026-11-01',
    ],
    [
      'three in a row, given in any order',
      [
        { startsOn: '2026-09-01', endsOn: '2026-10-01' },
        { startsOn: '2026-10-20', endsOn: null },
        { startsOn: '2026-07-01', endsOn: '2026-08-20' },
      ],
      '2026-07-01',
    ],
  ])('of %s', (_what, enrolments, start) => expect(stayStart(enrolments, TUESDAY)).toBe(start))

  test('has its first seven days for week 1, clock changes or not', () => {
    const days = ['2026-10-27', '2026-11-02', '2026-11-03', '2026-11-24', '2027-02-09']
    expect(days.map(day => weekSince('2026-10-27', day))).toEqual([1, 1, 2, 5, 16])
  })
})

describe('[CV10] the week of a client', () => {
  const track: Partial<NewGroup> = { kind: 'relapse-prevention', plan: { mode: 'free', topicIds: [RP] } }

  async function come(host: Awaited<ReturnType<typeof openHost>>, group: Parameters<typeof aFullGroup>[2]) {
    const made = await aFullGroup(host, ['Ana', 'Ben'], group)
    const sessionId = await aSession(host, made.groupId)
    const [clientId] = made.clients
    if (clientId === undefined) throw new Error('Nobody was added')
    await host.given('attendance.record', { sessionId, clientId, mark: 'present' })
    return made
  }

  test('is counted from the first group they came to, and names the individual session that fits', async () => {
    const host = await openHost()
    const { clients } = await come(host, track)
    const weekOf = async (clientId: (typeof clients)[number], onDate: string) =>
      host.given('coverage.trackWeek', { clientId, onDate })
    const [ana, ben] = clients
    if (ana === undefined || ben === undefined) throw new Error('Two were added')
    const first = { trackId: 'matrix-model', trackTitle: 'Matrix track', firstOn: TUESDAY }
    expect([
      await weekOf(ana, TUESDAY),
      await weekOf(ana, '2026-12-22'),
      await weekOf(ana, '2027-01-12'),
      await weekOf(ana, '2027-03-09'),
    ]).toEqual([
      { ...first, week: 1, session: null },
      { ...first, week: 5, session: { id: 'IC-2', title: 'When it is hard' } },
      { ...first, week: 8, session: null },
      { ...first, week: 16, session: { id: 'IC-3', title: 'Going on' } },
    ])
    expect([await weekOf(ben, TUESDAY), await weekOf(ana, '2026-11-23')]).toEqual([null, null])
  })

  test('is none in a group of other topics, whatever their number', async () => {
    const host = await openHost()
    const { clients } = await come(host, aGroup())
    const [ana] = clients
    expect(ana && (await host.given('coverage.trackWeek', { clientId: ana, onDate: TUESDAY }))).toBe(null)
  })
})
