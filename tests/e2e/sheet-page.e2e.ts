import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import type { Block } from '#shared/curriculum/text-node.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import { readPdf } from '#tests/sheets/read-pdf.ts'
import { splitQuestions, torn } from '#tests/sheets/torn.ts'
import { openSheetPage, type SheetPage } from '#tests/sheets/sheet-page.ts'

let opened: SheetPage
const library = openLibrary('dist/curriculum')
const topics = library.topics().flatMap(({ id }) => library.topic(id) ?? [])
const topic = topics[0] ?? expect.fail('no topics')
const [module] = library.modules()
const origin = { title: 'Skills', attribution: 'The Circlebook authors' }
const localNumbers: { label: string; number: string }[] = []
const look = { paper: 'letter', size: 'normal', localNumbers }
const around = { ...look, clinicName: 'Riverside Clinic' }

beforeAll(async () => {
  opened = await openSheetPage()
})
afterAll(() => opened.close())

const draw = async (sheet: unknown) => {
  await opened.show(Sheet.parse(sheet))
  const print = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }
  return readPdf(await opened.page.pdf(print))
}
/** The height of the lowest line to write on, in millimeters. */
const lowestLine = async () => {
  const heights = opened.page.evaluate(() =>
    [...document.querySelectorAll('.write-in')].map(line => line.getBoundingClientRect().height),
  )
  return (Math.min(...(await heights)) * 25.4) / 96 + 0.01
}
const says = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const many = Array.from({ length: 12 }, (_, at) => ({
  label: `Crisis team of county ${at + 1}`,
  number: `555-0${at + 100}`,
}))

test('Every kind of sheet is drawn without a fault in the console, under the page’s own policy', async () => {
  await draw({ kind: 'handout', topic, origin, ...look })
  await draw({ kind: 'guide', topic, origin, lengthMinutes: 50, ...around })
  await draw({ kind: 'slides', topic, origin, ...look })
  await draw({ kind: 'module-book', module, topics: [topic], leftOut: ['Another'], ...around })
  await draw({ kind: 'safety-card', ...around })
  expect(opened.faults).toEqual([])
})

test('What is no sheet is not drawn: a field for a person, of whatever name, ends it [SH1]', async () => {
  await draw({ kind: 'safety-card', ...around })
  const shown = () => opened.page.evaluate(() => document.body.innerText)
  const before = await shown()
  const tell = (what: unknown) => (window as unknown as { tellSheet(what: unknown): void }).tellSheet(what) // put there by the page's opener
  for (const field of ['name', 'clientName', 'client', 'person', 'for'])
    await opened.page.evaluate(tell, { kind: 'handout', topic, origin, ...look, [field]: 'Ana Brooks' })
  await opened.page.waitForTimeout(200)
  expect(await shown()).toBe(before)
  opened.faults.length = 0
})

test('Eight slides of forty words each stay one a page, on either paper', async () => {
  const word = 'Understanding'
  const item = [says(Array.from({ length: 6 }, () => word).join(' '))]
  const slide = {
    title: `${word} ${word} moves`,
    blocks: [{ type: 'list', ordered: false, items: Array.from({ length: 6 }, () => item) }],
  }
  const long = { ...topic, slides: Array.from({ length: 8 }, () => slide) }
  for (const paper of ['letter', 'a4']) {
    const pdf = await draw({ kind: 'slides', topic: long, origin, ...look, paper })
    expect({ paper, pages: pdf.pages.length }).toEqual({ paper, pages: 8 })
  }
})

test('With twelve numbers of the clinic’s own every handout still has two pages, all numbers at its end, and whole ones at each foot [SH3] [SH5]', async () => {
  for (const one of topics) {
    const pdf = await draw({ kind: 'handout', topic: one, origin, ...look, localNumbers: many })
    const end = pdf.pages.at(-1)?.text ?? ''
    expect({
      topic: one.id,
      pages: pdf.pages.length,
      missing: many.filter(({ number }) => !end.includes(number)),
    }).toEqual({
      topic: one.id,
      pages: 2,
      missing: [],
    })
    for (const page of pdf.pages) expect(page.text).toContain(`${many[0]?.label} ${many[0]?.number}`)
    expect(await lowestLine()).toBeGreaterThanOrEqual(8)
  }
})

test('A page’s foot takes letters of any script and quotes, and never leaves the page', async () => {
  const localNumbers = [{ label: 'Línea “de crisis” \\ "é" 電話', number: '+52 55 5259-8121' }]
  const title = `${'A very long title that goes on '.repeat(4)}"to the end"`.slice(0, 118)
  const pdf = await draw({ kind: 'handout', topic: { ...topic, title }, origin, ...look, size: 'large', localNumbers })
  for (const { runs, text, height, width } of pdf.pages) {
    expect(text).toContain('Línea “de crisis” \\ "é"')
    expect(text).toContain('+52 55 5259-8121')
    expect(runs.filter(({ x, y }) => y > height - 12 || y < 12 || x < 12 || x > width - 12)).toEqual([])
  }
})

test('In a book, a topic’s questions and tables stand under its own headings, deeper than the book’s', async () => {
  const two: Topic[] = topics.slice(0, 2)
  const pdf = await draw({ kind: 'module-book', module, topics: two, leftOut: [], ...around })
  const [book, ...rest] = pdf.outline
  expect([book?.depth, book?.title]).toEqual([1, module?.title])
  expect(rest.filter(({ depth }) => depth === 2).map(({ title }) => title)).toEqual([
    'Contents',
    ...two.map(({ title }) => title),
  ])
  expect(rest.filter(({ depth, title }) => depth === 3 && title === 'Handout')).toHaveLength(2)
})

test('Of forty questions over many pages none is split, wherever a page ends, and no heading is left behind [SH4]', async () => {
  const scale = says('0 · 1 · 2 · 3 · 4 · 5 · 6 · 7 · 8 · 9 · 10')
  const writeIn: Block = { type: 'writeIn' }
  const heading = (at: number): Block => ({
    type: 'heading',
    level: 3,
    children: [{ type: 'text', text: `Part ${at}` }],
  })
  const handout = Array.from({ length: 40 }, (_, at): Block[] => [
    ...(at % 3 === 0 ? [heading(at)] : []),
    says(`How sure am I of ${at}?`),
    scale,
    ...Array.from({ length: 1 + (at % 3) }, () => writeIn),
  ]).flat()
  for (const size of ['normal', 'large']) {
    const pdf = await draw({ kind: 'handout', topic: { ...topic, handout }, origin, ...look, size })
    expect(pdf.pages.length).toBeGreaterThan(3)
    expect({ split: splitQuestions(handout, pdf.pages), torn: torn(pdf.pages) }).toEqual({ split: [], torn: [] })
  }
})
