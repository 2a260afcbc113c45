import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import { HANDOUT_MAX_PAGES } from '#shared/curriculum/handout-length.ts'
import { Sheet } from '#shared/sheets/sheet.ts'
import { readPdf, type Pdf, type PdfPage } from '#tests/sheets/read-pdf.ts'
import { openSheetPage, type SheetPage } from '#tests/sheets/sheet-page.ts'
import { splitQuestions, torn } from '#tests/sheets/torn.ts'

// Every topic that ships, on the page that draws sheets alone: the app around it would take seconds for each.

let opened: SheetPage
const library = openLibrary('dist/curriculum')
const topics = library.topics().flatMap(({ id }) => library.topic(id) ?? [])
const localNumbers = [
  { label: 'Clinician on duty', number: '(555) 010-2233' },
  { label: 'Mobile crisis team, Riverside County', number: '(555) 010-9000' },
]
const FOOT = ['Emergency 911', '988', ...localNumbers.map(({ number }) => number)]
const PAPERS = ['letter', 'a4'] as const
const SIZE = { letter: [612, 792], a4: [595, 842] }

beforeAll(async () => {
  opened = await openSheetPage()
})
afterAll(() => opened.close())

const draw = async (sheet: object) => {
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

test('Every topic’s handout prints on two pages of either paper, a short one’s on one, tagged, in 12 points, no question split, with the numbers on each page [SH3] [SH4] [SH5] [SH6]', async () => {
  for (const topic of topics) {
    for (const paper of PAPERS) {
      const pdf = await draw({ kind: 'handout', topic, paper })
      const found = {
        topic: topic.id,
        paper,
        fits: pdf.pages.length <= (topic.form === 'short' ? 1 : HANDOUT_MAX_PAGES),
        size: pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)]),
        small: pdf.pages.flatMap(({ runs }) => runs).filter(({ size }) => size < 11.9),
        torn: torn(pdf.pages),
        split: splitQuestions(topic.handout, pdf.pages),
        foot: pdf.pages.flatMap((page, at) => missingFoot(page, at, pdf)),
        head: [pdf.title, pdf.language, pdf.outline[0]?.title, pdf.outline[0]?.depth],
      }
      expect(found).toEqual({
        topic: topic.id,
        paper,
        fits: true,
        size: pdf.pages.map(() => SIZE[paper]),
        small: [],
        torn: [],
        split: [],
        foot: [],
        head: [topic.title, 'en', topic.title, 1],
      })
      expect([...rolesOf(pdf)]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Figure']))
      expect(textOf(pdf)).toContain('The Circlebook authors. CC BY 4.0, creativecommons.org/licenses/by/4.0')
    }
  }
})

test('A handout in large print has no letter below 18 points, and its questions stay whole [SH3] [SH4]', async () => {
  for (const topic of topics) {
    const pdf = await draw({ kind: 'handout', topic, size: 'large' })
    expect({
      small: pdf.pages.flatMap(({ runs }) => runs).filter(({ size }) => size < 17.9),
      torn: torn(pdf.pages),
      split: splitQuestions(topic.handout, pdf.pages),
    }).toEqual({ small: [], torn: [], split: [] })
  }
})

test('Every topic’s slides print one a page on its side', async () => {
  for (const topic of topics.filter(({ slides }) => slides.length > 0)) {
    const pdf = await draw({ kind: 'slides', topic })
    const heads = pdf.pages.map(({ tagged }) => tagged.find(({ role }) => role === 'H2')?.text)
    expect(heads).toEqual(topic.slides.map(({ title }) => title))
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(pdf.pages.map(() => [792, 612]))
  }
})

test('Every module’s book has a cover, contents with the pages on which its topics begin, and everything in its outline [SH6]', async () => {
  for (const paper of PAPERS) {
    for (const module of library.modules()) {
      const own = topics.filter(topic => topic.module === module.id)
      if (own.length === 0) continue
      const pdf = await draw({
        kind: 'module-book',
        module,
        topics: own,
        leftOut: [],
        clinicName: 'Riverside Clinic',
        paper,
      })
      const begins = pdf.outline.filter(({ depth }) => depth === 2).map(({ title, page }) => [title, page])
      expect(begins.slice(1).map(([title]) => title)).toEqual(own.map(({ title }) => title))
      // The cover is the first page; the contents go on until the first topic begins.
      const contents = pdf.pages
        .slice(1, Number(begins[1]?.[1]) - 1)
        .map(page => page.text)
        .join(' ')
      for (const [title, page] of begins.slice(1)) expect(contents).toContain(`${title} ${page}`)
      expect(pdf.pages[0]?.text).toContain('Riverside Clinic')
      expect([...rolesOf(pdf)]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'Table', 'TD', 'Link']))
    }
  }
})
