import { describe, expect, test } from 'vitest'
import { choosePlace, othersOf, toChoices } from '#shared/room/choose-display.ts'
import { clamped, clockOf, countedPlan, deckOf, standingOf, stepped } from '#shared/room/deck.ts'
import { RoomTimer } from '#shared/room/room.ts'
import { stepOfKey } from '#shared/room/remote-keys.ts'
import { Topic } from '#shared/curriculum/topic.ts'
import { libraryOfContent } from '#tests/support/library.ts'

const topic = Topic.parse(libraryOfContent().topic('matrix-model/ers-02-external-triggers'))

describe('a deck', () => {
  test('begins with the topic’s title, then its slides in order', () => {
    const { slides, topicId, version } = deckOf(topic)
    expect({ topicId, version }).toEqual({ topicId: topic.id, version: topic.version })
    expect(slides.map(({ title }) => title)).toEqual([topic.title, ...topic.slides.map(({ title }) => title)])
    expect(slides[0]?.blocks).toEqual([])
  })

  test('has no citation, no write-in line and no safety footer', () => {
    const text = { type: 'text' as const, text: 'Sleep' }
    const marks = [{ type: 'source' as const, id: 'tip-33' }, { type: 'practiceWisdom' as const }]
    const paragraph = { type: 'paragraph' as const, children: [text, ...marks] }
    const blocks: Topic['handout'] = [
      paragraph,
      { type: 'writeIn' },
      { type: 'list', ordered: true, items: [[paragraph], [{ type: 'quote', children: [paragraph] }]] },
      { type: 'table', header: [[text, ...marks]], rows: [[[{ type: 'strong', children: [text, ...marks] }]]] },
      { type: 'safetyFooter' },
    ]
    const plain = { type: 'paragraph', children: [text] }
    expect(deckOf({ ...topic, slides: [{ title: 'Signs', blocks }] }).slides[1]).toEqual({
      title: 'Signs',
      blocks: [
        plain,
        { type: 'list', ordered: true, items: [[plain], [{ type: 'quote', children: [plain] }]] },
        { type: 'table', header: [[text]], rows: [[[{ type: 'strong', children: [text] }]]] },
      ],
    })
  })

  test('of a topic without slides is its title', () => {
    expect(deckOf({ ...topic, slides: [] }).slides).toEqual([{ title: topic.title, blocks: [] }])
  })
})

describe('[RM6] steps', () => {
  test.each([
    [{ slide: 0, isBlank: false }, 'next', { slide: 1, isBlank: false }],
    [{ slide: 2, isBlank: false }, 'next', { slide: 2, isBlank: false }],
    [{ slide: 0, isBlank: false }, 'back', { slide: 0, isBlank: false }],
    [{ slide: 2, isBlank: false }, 'back', { slide: 1, isBlank: false }],
    [{ slide: 1, isBlank: false }, 'blank', { slide: 1, isBlank: true }],
    [{ slide: 1, isBlank: true }, 'blank', { slide: 1, isBlank: false }],
    [{ slide: 1, isBlank: true }, 'next', { slide: 1, isBlank: false }],
    [{ slide: 1, isBlank: true }, 'back', { slide: 1, isBlank: false }],
  ] as const)('of three slides %j, %s: %j', (from, step, to) => {
    expect(stepped(from, step, 3)).toEqual(to)
  })

  test('a slide that is not there is the nearest that is', () => {
    expect([clamped(-1, 3), clamped(40, 3), clamped(2, 3), clamped(5, 0)]).toEqual([0, 2, 2, 0])
  })

  const press = { type: 'keyDown', isAutoRepeat: false, control: false, alt: false, meta: false }
  test.each([
    ['next', ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']],
    ['back', ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']],
    ['blank', ['b', 'B', '.']],
    [null, ['a', 'Escape', 'F5', 'Tab', 'Home', '1']],
  ] as const)('%s by these keys: %j', (step, keys) => {
    expect(keys.map(key => stepOfKey({ ...press, key }))).toEqual(keys.map(() => step))
  })

  test('a key let go, held down or pressed with another is none', () => {
    const others = [{ type: 'keyUp' }, { isAutoRepeat: true }, { control: true }, { alt: true }, { meta: true }]
    expect(others.map(other => stepOfKey({ ...press, key: 'PageDown', ...other }))).toEqual(others.map(() => null))
  })
})

describe('[RM7] the clock', () => {
  const plan = [
    { name: 'Open', kind: 'open' as const, minutes: { '50': 5, '90': 10 } },
    { name: 'Welcome', kind: 'welcome' as const, minutes: { '50': 0, '90': 3 } },
    { name: 'Activity', kind: 'activity' as const, minutes: { '50': 45, '90': 77 } },
  ]
  const timer = RoomTimer.parse({
    topicId: topic.id,
    deliveryId: null,
    startedAt: '2026-11-24T22:30:00.000Z',
    pausedMs: null,
    segments: [
      { segment: 0, minutes: 5 },
      { segment: 2, minutes: 45 },
    ],
  })
  const counted = countedPlan({ plan }, timer)

  test('holds the topic’s own titles beside the minutes that were told, and no more', () => {
    expect(clockOf(counted, 61_000.4)).toEqual({
      segments: [
        { title: 'Open', minutes: 5 },
        { title: 'Activity', minutes: 45 },
      ],
      elapsedMs: 61_000,
      isPaused: false,
    })
  })

  test('leaves out a segment that the topic does not have, and counts from nought when its start is yet to come', () => {
    const segments = [{ segment: 7, minutes: 5 }, ...timer.segments.slice(1)]
    expect(clockOf(countedPlan({ plan }, { ...timer, segments }), -5)).toEqual({
      segments: [{ title: 'Activity', minutes: 45 }],
      elapsedMs: 0,
      isPaused: false,
    })
  })

  test('stands in a break, however long it was told ago', () => {
    const clock = clockOf({ ...counted, timer: { ...timer, pausedMs: 60_000 } }, 9_000_000)
    expect(standingOf(clock, 9_000_000)).toEqual({ title: 'Open', minutesLeft: 4, part: 0.2 })
  })

  test.each([
    [0, { title: 'Open', minutesLeft: 5, part: 0 }],
    [1, { title: 'Open', minutesLeft: 5, part: 1 / 300_000 }],
    [60_000, { title: 'Open', minutesLeft: 4, part: 0.2 }],
    [299_999, { title: 'Open', minutesLeft: 1, part: 299_999 / 300_000 }],
    [300_000, { title: 'Activity', minutesLeft: 45, part: 0 }],
    [50 * 60_000 - 1, { title: 'Activity', minutesLeft: 1, part: (45 * 60_000 - 1) / (45 * 60_000) }],
    [50 * 60_000, null],
  ])('%d ms in it says %j', (ms, standing) => {
    const clock = clockOf(counted, 0)
    expect(standingOf(clock, ms)).toEqual(standing)
    expect(standingOf({ ...clock, elapsedMs: ms }, -7)).toEqual(standing)
  })
})

describe('[RM8] the display', () => {
  const at = (id: number, internal: boolean, x: number) => ({
    id,
    label: ` Screen ${id} `,
    internal,
    bounds: { x, y: 0, width: 1280, height: 720 },
  })
  const [laptop, tablet, projector] = [at(1, true, 0), at(2, true, 1280), at(3, false, 2560)]

  test('is another than the facilitator’s, one outside the laptop first', () => {
    expect(othersOf([laptop, tablet, projector], 1)).toEqual([projector, tablet])
    expect(othersOf([laptop, projector], 3)).toEqual([laptop])
    expect(choosePlace([projector, tablet], null)).toBe('3')
  })

  test.each([
    ['2', '2'],
    ['7', '3'],
    ['window', 'window'],
    [null, '3'],
  ] as const)('%j asked for is %j', (wanted, place) => {
    expect(choosePlace([projector, tablet], wanted)).toBe(place)
  })

  test('is a window where there is no other', () => {
    expect([choosePlace([], null), choosePlace([], '3')]).toEqual(['window', 'window'])
  })

  test('is named as the computer names it', () => {
    expect(toChoices([projector])).toEqual([{ id: '3', label: 'Screen 3', width: 1280, height: 720 }])
  })
})
