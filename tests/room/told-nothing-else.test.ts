import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { answer, type Answering } from '#electron/ipc/answer.ts'
import { contract } from '#shared/ipc/contract.ts'
import { deckOf } from '#shared/room/deck.ts'
import { roomCalls } from '#shared/room/room.calls.ts'
import { RoomView } from '#shared/room/room.ts'
import { samplesOf } from '#tests/ipc/fuzz-samples.ts'
import { libraryOfContent } from '#tests/support/library.ts'

const CANARY = 'Zephyrine Quillworth'
const rows = Object.entries(roomCalls)
const IDS = { topicId: 'paws/what-it-is', startedAt: '2026-11-24T22:30:00.000Z' }

/** The value with something else at one place in it. */
function withAt(value: unknown, [first, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (first === undefined) return put
  if (Array.isArray(value)) return value.map((item, at) => (at === first ? withAt(item, rest, put) : item))
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, held]) => [name, name === first ? withAt(held, rest, put) : held]),
  )
}

describe('[RM2] no call of the room’s screen takes a sentence', () => {
  test.each(rows)('%s', (_name, row) => {
    const inputs = samplesOf(row.input, IDS)
    expect(inputs.length).toBeGreaterThan(0)
    for (const { value, spots } of inputs) {
      for (const { path } of spots) expect(row.input.safeParse(withAt(value, path, CANARY)).success).toBe(false)
      if (value !== undefined) expect(row.input.safeParse({ ...Object(value), note: CANARY }).success).toBe(false)
    }
  })
})

describe('[RM1] the room is told nothing beside the slide, the clock and how to look', () => {
  const view: RoomView = {
    slide: { title: 'Four moves', blocks: [] },
    number: 1,
    of: 2,
    clock: { segments: [{ title: 'Activity', minutes: 20 }], elapsedMs: 0, isPaused: false },
    theme: 'light',
    textSize: 'normal',
  }

  test('a field too many is not shown, wherever it stands', () => {
    const name = { name: CANARY }
    const wrong = [
      { ...view, ...name },
      { ...view, slide: { ...view.slide, ...name } },
      { ...view, clock: { ...view.clock, ...name } },
      { ...view, clock: { segments: [{ title: 'Activity', minutes: 20, ...name }], elapsedMs: 0, isPaused: false } },
      { ...view, theme: CANARY },
    ]
    expect(RoomView.safeParse(view).success).toBe(true)
    expect(wrong.map(told => RoomView.safeParse(told).success)).toEqual(wrong.map(() => false))
  })

  test('its deck holds no word that is not in the topic’s title and slides', () => {
    const library = libraryOfContent()
    for (const { id } of library.topics()) {
      const topic = library.topic(id)
      if (topic === null) throw new Error(id)
      const said = JSON.stringify([topic.title, topic.slides])
      const strings = stringsOf(deckOf(topic)).filter(text => text !== id && text !== topic.version)
      expect(strings.filter(text => !said.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
    }
  })
})

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, held]) => (name === 'type' ? [] : stringsOf(held)))
      : []

test('[RM1] A call from the room’s page is refused, every row of the contract', async () => {
  const url = 'app://bundle/room.html'
  const frameOf = (address: string) => ({ url: address }) as Electron.WebFrameMain // of a frame only its address is looked at
  const page = { mainFrame: frameOf('app://bundle/index.html') }
  const asked: string[] = []
  const note = async (name: string) => {
    asked.push(name)
    return { ok: true, value: null } as const
  }
  const served: Answering = {
    holder: { person: null },
    page,
    origin: 'app://bundle',
    isVeiled: () => false,
    ask: note,
    act: note,
  }
  const senderFrame = frameOf(url)
  const sender = { mainFrame: senderFrame } as Electron.WebContents // and of a page only its main frame
  for (const name of Object.keys(contract))
    expect(await answer(served, { sender, senderFrame }, name, undefined)).toEqual({
      ok: false,
      code: 'forbidden',
      message: 'This page may not ask.',
    })
  expect(asked).toEqual([])
})

test('the schemas are strict all the way down', () => {
  expect(z.toJSONSchema(RoomView.shape.clock, { unrepresentable: 'any' })).toMatchObject({
    anyOf: [{ additionalProperties: false }, { type: 'null' }],
  })
})
