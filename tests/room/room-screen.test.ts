import { EventEmitter } from 'node:events'
import type { Display, Screen } from 'electron'
import { expect, test } from 'vitest'
import { RoomScreen } from '#electron/room/room-screen.ts'
import type { RoomWindow, RoomWindowOptions } from '#electron/room/room-window.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import type { Deck } from '#shared/room/deck.ts'
import { RoomTimer, type RoomState, type RoomView } from '#shared/room/room.ts'

const slide = (title: string) => ({ title, blocks: [] })
const DECK: Deck = {
  topicId: 'paws/what-it-is',
  version: '1.0.0',
  slides: ['One', 'Two', 'Three'].map(slide),
}
const STARTED = '2026-11-24T22:30:00.000Z'
const TIMER = RoomTimer.parse({
  topicId: 'paws/what-it-is',
  deliveryId: null,
  startedAt: STARTED,
  pausedMs: null,
  segments: [{ segment: 0, minutes: 50 }],
})
const CLOCK = { timer: TIMER, segments: [{ title: 'Activity', minutes: 50 }] }

type Opened = Pick<RoomWindowOptions, 'fills' | 'stepped' | 'closed'> & {
  told: RoomView[]
  isGone: boolean
  filled: unknown[]
}

/** A computer with these displays, the facilitator's window on the first; what it opens and says is written down. */
function aRoom(ids: readonly number[] = [1, 2]) {
  const boundsOf = (id: number) => ({ x: (id - 1) * 1000, y: 0, width: 1000, height: 500 })
  const display = (id: number) => ({ id, label: `D${id}`, internal: id === 1, bounds: boundsOf(id) }) as Display // of a display only what is looked at
  let displays = ids.map(display)
  const events = new EventEmitter()
  const own = displays[0]
  if (own === undefined) throw new Error('No display')
  const screen = {
    getAllDisplays: () => displays,
    getDisplayMatching: () => own,
    on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
  } as unknown as Screen // of the screen only what is asked
  const windows: Opened[] = []
  const states: RoomState[] = []
  const clock = { ms: 0, wall: Date.parse(STARTED) }
  const room = new RoomScreen({
    screen,
    preferences: { read: () => DEFAULT_PREFERENCES },
    ownBounds: () => own.bounds,
    clockMs: () => clock.ms,
    now: () => new Date(clock.wall),
    changed: state => states.push(state),
    openWindow: (options): RoomWindow => {
      const opened: Opened = { ...options, told: [], isGone: false, filled: [] }
      windows.push(opened)
      return {
        tell: view => opened.told.push(view),
        fill: bounds => opened.filled.push(bounds),
        destroy: () => (opened.isGone = true),
      }
    },
  })
  const plug = (next: readonly number[], event: string, id: number) => {
    displays = next.map(display)
    events.emit(event, {}, display(id))
  }
  const window = (at = -1) => {
    const found = windows.at(at)
    if (found === undefined) throw new Error('No window was opened')
    return found
  }
  return { room, windows, window, states, clock, plug, boundsOf, said: () => window().told.at(-1) }
}

test('A deck is shown from its first slide on the other display, and each step is told to both windows', () => {
  const { room, window, states, boundsOf, said } = aRoom()
  expect(room.open(DECK, { clock: null, place: null })).toEqual({
    isOpen: true,
    isWaiting: false,
    topicId: 'paws/what-it-is',
    version: '1.0.0',
    slide: 0,
    slides: 3,
    isBlank: false,
    timer: null,
    place: '2',
    displays: [{ id: '2', label: 'D2', width: 1000, height: 500 }],
  })
  expect(window().fills).toEqual(boundsOf(2))
  expect(said()).toEqual({ slide: slide('One'), number: 1, of: 3, clock: null, theme: 'system', textSize: 'normal' })
  window().stepped('next')
  expect(said()?.slide?.title).toBe('Two')
  expect(states.at(-1)?.slide).toBe(1)
  room.goTo(9)
  expect(said()?.slide?.title).toBe('Three')
})

test('[RM4] Blank is told without the slide and without the clock', () => {
  const { room, said } = aRoom()
  room.open(DECK, { clock: CLOCK, place: null })
  room.step('blank')
  expect(said()).toEqual({ slide: null, number: 1, of: 3, clock: null, theme: 'system', textSize: 'normal' })
})

test('[RM7] The clock goes on by whichever clock went further, so that setting the wall clock back turns nothing back', () => {
  const { room, clock, said } = aRoom()
  clock.wall += 10 * 60_000
  room.open(DECK, { clock: CLOCK, place: null })
  const elapsed = () => (room.step('next'), (said()?.clock?.elapsedMs ?? 0) / 60_000)
  expect(elapsed()).toBe(10)
  clock.ms += 5 * 60_000
  clock.wall -= 60 * 60_000
  expect(elapsed()).toBe(15)
  clock.wall = Date.parse(STARTED) + 40 * 60_000 // after sleep, in which the other one stood
  expect(elapsed()).toBe(40)
})

test('[RM7] In a break the clock stands where it was told, and goes on from there afterwards', () => {
  const { room, clock, said } = aRoom()
  room.open(DECK, { clock: CLOCK, place: null })
  clock.ms += 7 * 60_000
  room.setClock({ ...CLOCK, timer: { ...TIMER, pausedMs: 7 * 60_000 } })
  clock.ms += 20 * 60_000
  room.refresh()
  const { segments } = CLOCK
  expect(said()?.clock).toEqual({ segments, elapsedMs: 7 * 60_000, isPaused: true })
  clock.wall += 27 * 60_000
  room.setClock({ ...CLOCK, timer: { ...TIMER, startedAt: '2026-11-24T22:50:00.000Z' } })
  expect(said()?.clock).toEqual({ segments, elapsedMs: 7 * 60_000, isPaused: false })
})

test('[RM7] A segment that the topic has no longer shows no clock', () => {
  const { room, said } = aRoom()
  room.open(DECK, { clock: { timer: TIMER, segments: [] }, place: null })
  expect(said()?.clock).toBe(null)
})

test('[RM8] Unplugged, the window goes at once; plugged in again, it comes back on the same slide', () => {
  const { room, windows, window, plug, said } = aRoom()
  room.open(DECK, { clock: null, place: null })
  room.step('next')
  plug([1], 'display-removed', 2)
  expect(window().isGone).toBe(true)
  expect(room.state()).toMatchObject({ isOpen: false, isWaiting: true, slide: 1 })
  room.step('next')
  plug([1, 3], 'display-added', 3)
  expect(windows).toHaveLength(2)
  expect(said()?.slide?.title).toBe('Three')
  expect(room.state()).toMatchObject({ isOpen: true, isWaiting: false, place: '3' })
})

test('[RM8] A display that is not the room’s changes nothing, and one that is resized is filled again', () => {
  const { room, windows, window, plug, boundsOf } = aRoom([1, 2, 3])
  room.open(DECK, { clock: null, place: '2' })
  plug([1, 2], 'display-removed', 3)
  plug([1, 2, 4], 'display-added', 4)
  expect([windows.length, window().isGone]).toEqual([1, false])
  plug([1, 2, 4], 'display-metrics-changed', 4)
  expect(window().filled).toEqual([])
  plug([1, 2, 4], 'display-metrics-changed', 2)
  expect(window().filled).toEqual([boundsOf(2)])
})

test('[RM8] Without a second display it is a window, and moves to a display when asked', () => {
  const { room, window, windows, plug, boundsOf } = aRoom([1])
  expect(room.open(DECK, { clock: null, place: null })).toMatchObject({ isOpen: true, place: 'window', displays: [] })
  expect(window().fills).toBe(null)
  plug([1, 2], 'display-added', 2)
  expect(windows).toHaveLength(1)
  expect(room.moveTo('2')).toMatchObject({ isOpen: true, place: '2' })
  expect([window(0).isGone, window().fills]).toEqual([true, boundsOf(2)])
})

test('Closed in either window it is closed in both, and nothing of the topic is kept', () => {
  const { room, window, plug, windows } = aRoom()
  const closed = { isOpen: false, isWaiting: false, topicId: null, version: null, slides: 0, timer: null, place: null }
  room.open(DECK, { clock: CLOCK, place: null })
  expect(room.close()).toMatchObject(closed)
  expect(window().isGone).toBe(true)
  room.open(DECK, { clock: CLOCK, place: null })
  window().closed()
  expect(room.state()).toMatchObject(closed)
  plug([1, 2], 'display-added', 2)
  expect(room.step('next')).toMatchObject(closed)
  expect(room.moveTo('2')).toMatchObject(closed)
  expect(windows).toHaveLength(2)
})

test('Another topic takes the same window', () => {
  const { room, windows, said } = aRoom()
  room.open(DECK, { clock: null, place: null })
  room.step('next')
  room.open({ ...DECK, topicId: 'paws/other', slides: [slide('Other')] }, { clock: null, place: null })
  expect([windows.length, said()?.slide?.title]).toEqual([1, 'Other'])
})
