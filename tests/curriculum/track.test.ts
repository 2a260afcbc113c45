import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listedTopics } from '#shared/curriculum/module-parts.ts'
import { readTracks } from '#shared/curriculum/parse-track.ts'
import { plainInline } from '#shared/curriculum/text-node.ts'
import { topicsOfWeek } from '#shared/curriculum/track.ts'
import { ManualSession } from '#shared/curriculum/topic.ts'
import { GroupKind } from '#shared/groups/group.ts'
import { curriculumFolder, readContentFolder } from '#tools/compile-curriculum.ts'
import { sha256 } from './content-fixture.ts'

const written = (name: string) => readFileSync(join(curriculumFolder, 'tracks', name), 'utf8')
const shipped = readContentFolder(join(curriculumFolder, 'content'))
const sessions = ManualSession.array().parse(
  JSON.parse(readFileSync(join(curriculumFolder, 'matrix-sessions.json'), 'utf8')),
)
const [track] = shipped.tracks
if (track === undefined) throw new Error('No track was read')
const topicsOf = (module: string) => shipped.topics.filter(topic => topic.module === module)

describe('[CU90] the Matrix track that ships', () => {
  test('names topics that are there, each once', () => {
    const named = topicIdsIn(written('matrix-model.json'))
    const there = new Set<string>(shipped.topics.map(({ id }) => id))
    expect(named.filter(id => !there.has(id))).toEqual([])
    const ids = track.parts.flatMap(({ topicIds }) => topicIds)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has its module’s topics in the order of its module’s parts, all of them', () => {
    const module = shipped.modules.find(({ id }) => id === 'matrix-model')
    const own = new Set<string>(topicsOf('matrix-model').map(({ id }) => id))
    const inTrack = [
      ...track.parts.filter(({ id }) => id === 'ers' || id === 'rp').flatMap(({ topicIds }) => topicIds),
      ...track.electives.map(({ topicId }) => topicId),
      ...track.parts.filter(({ id }) => id === 'ss').flatMap(({ topicIds }) => topicIds),
    ]
    expect(new Set<string>(inTrack)).toEqual(own)
    const listed = module === undefined ? [] : listedTopics(module).map(name => `matrix-model/${name}`)
    expect(listed).toEqual(inTrack)
    expect([listed.length, own.size]).toEqual([79, 79])
  })

  test('is taken over by groups of kinds that there are, and names each numbered topic in one week', () => {
    expect(track.parts.map(({ groupKind }) => GroupKind.safeParse(groupKind).success)).toEqual([true, true, true, true])
    for (const part of track.parts.filter(({ isByWeek }) => isByWeek)) {
      const weeks = Array.from({ length: track.weeks }, (_, at) => topicsOfWeek(part, at + 1))
      expect(weeks.flat()).toEqual(part.topicIds)
      expect(weeks.filter(topics => topics.length > 0).map(topics => topics.length)).toEqual(
        Array.from({ length: (part.untilWeek ?? 0) - part.fromWeek + 1 }, () => part.perWeek),
      )
    }
  })

  test('has three individual sessions of 50 minutes, alone at the end', () => {
    expect(
      track.checklists.map(({ id, steps }) => [
        id,
        steps.reduce((sum, step) => sum + step.minutes, 0),
        steps.at(-1)?.who,
      ]),
    ).toEqual([
      ['IC-1', 50, 'alone'],
      ['IC-2', 50, 'alone'],
      ['IC-3', 50, 'alone'],
    ])
    expect(track.checklists.map(({ crosswalk }) => crosswalk.confidence)).toEqual(['A', 'C', 'C'])
  })
})

describe('[CU91] the manual’s sessions', () => {
  const borneBy = (id: string) => shipped.topics.filter(topic => topic.crosswalk?.id === id)

  test.each(['ERS', 'RP', 'RP_ELECTIVE', 'SS'])(
    'of the block %s are borne by exactly one topic each, of the Matrix module',
    type => {
      const wrong = sessions
        .filter(session => session.type === type)
        .map(session => ({ id: session.id, modules: borneBy(session.id).map(topic => topic.module) }))
        .filter(({ modules }) => modules.join() !== 'matrix-model')
      expect(wrong).toEqual([])
    },
  )

  test('for families are borne by the family module, each by one topic but the third', () => {
    const family = sessions.filter(session => session.type === 'FE')
    expect(family.filter(({ id }) => borneBy(id).length !== 1).map(({ id }) => id)).toEqual(['FE-3'])
    expect(new Set(family.flatMap(({ id }) => borneBy(id).map(({ module }) => module)))).toEqual(
      new Set(['family-education']),
    )
  })

  test('are meant by the topics that a track’s page speaks of by number', () => {
    const numbered = track.parts
      .filter(({ id }) => id === 'ers' || id === 'rp')
      .flatMap(({ id, topicIds }) => topicIds.map((topicId, at) => [topicId, `${id.toUpperCase()}-${at + 1}`]))
    expect(numbered).toEqual(
      numbered.map(([topicId]) => [topicId, shipped.topics.find(({ id }) => id === topicId)?.crosswalk?.id]),
    )
  })
})

describe('a track’s file', () => {
  const context = {
    sourceIds: new Set(track.sources),
    manualSessions: new Map(sessions.map(session => [session.id, session.confidence])),
    moduleIds: new Set<string>(shipped.modules.map(({ id }) => id)),
    topicIds: new Set<string>(shipped.topics.map(({ id }) => id)),
  }
  const rules = { protectedHashes: new Set([sha256('nobody needs to hear one').slice(0, 16)]), sha256 }
  const read = (change: (text: string) => string, changeSessions = (text: string) => text) =>
    readTracks(
      [
        { file: 'tracks/matrix-model.json', text: change(written('matrix-model.json')) },
        { file: 'tracks/matrix-checklists.json', text: changeSessions(written('matrix-checklists.json')) },
      ],
      context,
      { ...rules, protectedHashes: new Set() },
    )

  test('becomes lines with their marks and citations', () => {
    const { tracks, faults } = read(text => text)
    expect(faults).toEqual([])
    expect(tracks[0]?.warning.map(part => part.type)).toEqual(['text', 'source', 'text'])
    expect(plainInline(tracks[0]?.about[5] ?? [])).toMatch(/^Fee\. The public edition asks/)
    expect(tracks[0]?.sources).toContain('rawson-2004')
  })

  test('leaves out topics that are not written, and keeps the rest', () => {
    const few = readTracks(
      [
        { file: 'tracks/matrix-model.json', text: written('matrix-model.json') },
        { file: 'tracks/matrix-checklists.json', text: written('matrix-checklists.json') },
      ],
      { ...context, topicIds: new Set([...context.topicIds].filter(id => !id.includes('/ers-0'))) },
      rules,
    )
    expect(few.tracks[0]?.parts.map(({ topicIds }) => topicIds.length)[0]).toBe(0)
  })

  test.each([
    [
      'a word that puts the condition first',
      'a person on medicine is at home',
      'an addict is at home',
      /^"addict" is a word/,
    ],
    ['a source that is not there', '[@rawson-2004]', '[@rawson-2099]', /cites "rawson-2099"/],
    ['a link', 'is at home.', 'is at home: https://example.org/x', /cannot be shown: Links/],
    ['a kind of group that there is not', '"social-support"', '"socials"', /^"parts.3.groupKind" is not as it must be/],
    [
      'an unknown module to fill it with',
      '"twelve-step-introduction"\n',
      '"thirteen-steps"\n',
      /neither a topic nor a module/,
    ],
    ['no JSON', '{', '', /is no JSON/],
  ])('is refused with %s, in its line', (_what, from, to, reason) => {
    const { faults } = read(text => text.replace(from, to))
    expect(faults.map(fault => fault.reason).find(said => reason.test(said))).toBeDefined()
    expect(faults.every(fault => fault.file === 'tracks/matrix-model.json' && fault.line > 0)).toBe(true)
  })

  test('is refused when a sentence of it stands in a protected text', () => {
    const { faults } = readTracks(
      [{ file: 'tracks/matrix-model.json', text: written('matrix-model.json') }],
      context,
      rules,
    )
    expect(faults.map(({ reason }) => reason)).toContain(
      '"nobody needs to hear one" stands in a protected text: say it in our own words.',
    )
  })

  test('is refused when an individual session bears another letter than the manual’s list', () => {
    const { faults } = read(
      text => text,
      text => text.replace('"confidence": "A"', '"confidence": "B"'),
    )
    expect(faults.map(({ reason }) => reason)).toEqual(['"IC-1" has the confidence A in the manual’s list, not B.'])
  })
})

/** Every id of a topic in a track as it is written. */
function topicIdsIn(text: string): string[] {
  return [...text.matchAll(/"((?:[a-z0-9-]+)\/[a-z0-9-]+)"/g)].flatMap(found => found[1] ?? [])
}
