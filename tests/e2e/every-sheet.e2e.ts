import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import { HANDOUT_MAX_PAGES } from '#shared/curriculum/handout-length.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import { readPdf, type Pdf, type PdfPage } from '#tests/sheets/read-pdf.ts'
import { openSheetPage, type SheetPage } from '#tests/sheets/sheet-page.ts'
import { splitQuestions, torn } from '#tests/sheets/torn.ts'

// Every topic that ships, on the page that draws sheets alone: the app around it would take seconds for each.

/** Two browsers: one draws while what the other drew is read. */
let drawers: readonly SheetPage[] = []
const library = openLibrary('dist/curriculum')
const topics = library.topics().flatMap(({ id }) => library.topic(id) ?? [])
const localNumbers = [
  { label: 'Clinician on duty', number: '(555) 010-2233' },
  { label: 'Mobile crisis team, Riverside County', number: '(555) 010-9000' },
]
const FOOT = ['Emergency 911', '988', ...localNumbers.map(({ number }) => number)]
const PAPERS = ['letter', 'a4'] as const
const SIZE = { letter: [612, 792], a4: [595, 842] }

// A hundred and twenty-five topics take minutes on a busy machine; nothing waits for ever.
const timeout = 600_000

beforeAll(async () => {
  drawers = await Promise.all([openSheetPage(), openSheetPage()])
})
afterAll(() => Promise.all(drawers.map(drawer => drawer.close())))

type Draw = (sheet: object) => Promise<Pdf>

/** Does it for each of these; whichever browser is free draws the next. */
async function forEach<What>(all: readonly What[], work: (what: What, draw: Draw) => Promise<void>) {
  const waiting = [...all]
  const goThrough = async (drawer: SheetPage) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await work(next, sheet => drawOn(drawer, sheet))
  }
  await Promise.all(drawers.map(goThrough))
}

const drawOn = async (opened: SheetPage, sheet: object) => {
  const origin = { title: 'Skills', attribution: 'The Circlebook authors' }
  const isOfTopic = 'topic' in sheet
  await opened.show(
    Sheet.parse({ size: 'normal', paper: 'letter', localNumbers, ...(isOfTopic ? { origin } : {}), ...sheet }),
  )
  const print = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }
  return readPdf(await opened.page.pdf(print))
}
const textOf = (pdf: Pdf) => pdf.pages.map(page => page.text).join(' ')
const rolesOf = (pdf: Pdf) => new Set(pdf.pages.flatMap(page => page.tagged.map(({ role }) => role)))

/** What the foot of a page lacks. */
const missingFoot = (page: PdfPage, at: number, { pages, title }: Pdf) =>
  [...FOOT, title, `Page ${at + 1} of ${pages.length}`].filter(words => !page.text.includes(words))

/** Tells every topic that is wrong, not the first alone. */
const { soft } = expect

test(
  'Every topic’s handout prints on two pages of either paper, a short one’s on one, tagged, in 12 points, no question split, with the numbers on each page [SH3] [SH4] [SH5] [SH6]',
  { timeout },
  async () => {
    const sheets = topics.flatMap(topic => PAPERS.map(paper => ({ topic, paper })))
    await forEach(sheets, async ({ topic, paper }, draw) => {
      const pdf = await draw({ kind: 'handout', topic, paper })
      const roles = rolesOf(pdf)
      soft({
        topic: topic.id,
        paper,
        fits: pdf.pages.length <= (topic.form === 'short' ? 1 : HANDOUT_MAX_PAGES),
        size: pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
        small: pdf.pages.flatMap(({ runs }) => runs).filter(({ size }) => size < 11.9),
        torn: torn(pdf.pages),
        split: splitQuestions(topic.handout, pdf.pages),
        foot: pdf.pages.flatMap((page, at) => missingFoot(page, at, pdf)),
        head: [pdf.title, pdf.language, pdf.outline[0]?.title, pdf.outline[0]?.depth],
        roles: ['H1', 'H2', 'P', 'L', 'LI', 'Figure'].filter(role => roles.has(role)),
        licence: textOf(pdf).includes('The Circlebook authors. CC BY 4.0, creativecommons.org/licenses/by/4.0'),
      }).toEqual({
        topic: topic.id,
        paper,
        fits: true,
        size: pdf.pages.map(() => SIZE[paper]),
        small: [],
        torn: [],
        split: [],
        foot: [],
        head: [topic.title, 'en', topic.title, 1],
        roles: ['H1', 'H2', 'P', 'L', 'LI', 'Figure'],
        licence: true,
      })
    })
  },
)

test(
  'A handout in large print has no letter below 18 points, and its questions stay whole [SH3] [SH4]',
  { timeout },
  async () => {
    await forEach(topics, async (topic, draw) => {
      const pdf = await draw({ kind: 'handout', topic, size: 'large' })
      soft({
        topic: topic.id,
        small: pdf.pages.flatMap(({ runs }) => runs).filter(({ size }) => size < 17.9),
        torn: torn(pdf.pages),
        split: splitQuestions(topic.handout, pdf.pages),
      }).toEqual({ topic: topic.id, small: [], torn: [], split: [] })
    })
  },
)

test('Every topic’s slides print one a page on its side', { timeout }, async () => {
  await forEach(
    topics.filter(({ slides }) => slides.length > 0),
    async (topic, draw) => {
      const pdf = await draw({ kind: 'slides', topic })
      soft({
        topic: topic.id,
        heads: pdf.pages.map(({ tagged }) => tagged.find(({ role }) => role === 'H2')?.text),
        sizes: pdf.pages.map(({ width, height }) => [width, height]),
      }).toEqual({
        topic: topic.id,
        heads: topic.slides.map(({ title }) => title),
        sizes: topic.slides.map(() => [792, 612]),
      })
    },
  )
})

test(
  'Every module’s book has a cover, contents with the pages on which its topics begin, and everything in its outline [SH6]',
  { timeout },
  async () => {
    const books = library.modules().flatMap(module => {
      const own = topics.filter(topic => topic.module === module.id)
      return own.length === 0 ? [] : PAPERS.map(paper => ({ module, own, paper }))
    })
    expect(books.length).toBe(2 * library.modules().length)
    await forEach(books, async ({ module, own, paper }, draw) => {
      const clinicName = 'Riverside Clinic'
      const pdf = await draw({ kind: 'module-book', module, topics: own, leftOut: [], clinicName, paper })
      const begins = pdf.outline.filter(({ depth }) => depth === 2).map(({ title, page }) => [title, page])
      const roles = rolesOf(pdf)
      // The cover is the first page; the contents go on until the first topic begins.
      const contents = pdf.pages
        .slice(1, Number(begins[1]?.[1]) - 1)
        .map(page => page.text)
        .join(' ')
      soft({
        module: module.id,
        paper,
        begins: begins.slice(1).map(([title]) => title),
        notInContents: begins.slice(1).filter(([title, page]) => !contents.includes(`${title} ${page}`)),
        // A page with one line on it, or none.
        nearlyEmpty: pdf.pages.flatMap(({ tagged }, at) => (tagged.length < 2 ? [at + 1] : [])),
        named: pdf.pages[0]?.text.includes(clinicName),
        roles: ['H1', 'H2', 'H3', 'H4', 'Table', 'TD', 'Link'].filter(role => roles.has(role)),
      }).toEqual({
        module: module.id,
        paper,
        begins: own.map(({ title }) => title),
        notInContents: [],
        nearlyEmpty: [],
        named: true,
        roles: ['H1', 'H2', 'H3', 'H4', 'Table', 'TD', 'Link'],
      })
    })
  },
)
