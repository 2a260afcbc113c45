import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckOf } from '#shared/room/deck.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { aView, lostOnSlide, openRoomPage, type RoomPage } from './room-page.ts'

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
const pictures = process.env['CIRCLEBOOK_PICTURES']
let room: RoomPage

beforeAll(async () => {
  room = await openRoomPage()
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
})
afterAll(() => room.browser.close())

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })

/** Every slide of every shipped topic, by its topic and number. */
function shippedSlides() {
  const library = libraryOfContent()
  return library.topics().flatMap(({ id }) => {
    const topic = library.topic(id)
    const slides = topic === null ? [] : deckOf(topic).slides
    return slides.map((slide, at) => ({
      name: `${id.replace('/', '-')}-${at + 1}`,
      slide,
      number: at + 1,
      of: slides.length,
    }))
  })
}

test('[RM3] Every slide of every shipped topic is seen whole, its text 1/20 of the height or more, at every size and text size', async () => {
  const { page } = room
  const wrong: string[] = []
  const slides = shippedSlides()
  expect(slides.length).toBeGreaterThan(20)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const { name, slide, number, of } of slides) {
      for (const textSize of ['normal', 'largest'] as const) {
        await room.tell(aView({ slide, number, of, textSize }))
        wrong.push(...(await page.evaluate(lostOnSlide)).map(lost => `${name} ${textSize} at ${size.width}: ${lost}`))
      }
    }
  }
  expect(wrong).toEqual([])
  expect(room.faults).toEqual([])
})

test.each([
  ['forty words in a paragraph', paragraph(words(40, 'recovery'))],
  ['forty words in Spanish', paragraph(words(20, '¿Qué corazón'))],
  ['a long word', paragraph('Gegenübertragungswiderstandsbearbeitung comes first')],
  [
    'eight points of five words',
    { type: 'list' as const, ordered: false, items: Array.from({ length: 8 }, () => [paragraph(words(5, 'morning'))]) },
  ],
])('[RM3] A slide with %s is seen whole at 1/20 of the height', async (_what, block) => {
  const title = 'What to do when a craving comes back unexpectedly'
  const wrong: string[] = []
  for (const size of SIZES) {
    await room.page.setViewportSize(size)
    await room.tell(aView({ slide: { title, blocks: [block] } }))
    wrong.push(...(await room.page.evaluate(lostOnSlide)))
  }
  expect(wrong).toEqual([])
})

test('[RM3] What is too much for the screen becomes smaller and is not cut off, also in a small window', async () => {
  await room.page.setViewportSize({ width: 480, height: 270 })
  await room.tell(aView({ slide: { title: words(12, 'unexpectedly'), blocks: [paragraph(words(80, 'remembering'))] } }))
  const wrong = await room.page.evaluate(lostOnSlide)
  expect(wrong.filter(lost => lost.includes('cut off') || lost.includes('scrolls'))).toEqual([])
})

test.runIf(pictures !== undefined)('Pictures of slides', async () => {
  const some = shippedSlides().filter((_slide, at) => at % 3 === 0)
  for (const size of SIZES)
    for (const theme of ['light', 'dark'] as const) {
      await room.page.setViewportSize(size)
      for (const { name, slide, number, of } of some) {
        await room.tell(aView({ slide, number, of, theme }))
        await room.page.screenshot({ path: join(pictures ?? '', `${name}-${theme}-${size.width}.png`) })
      }
    }
})
