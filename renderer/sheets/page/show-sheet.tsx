import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { Sheet } from '#shared/sheets/sheet.ts'
import { fit } from './fit.ts'
import { cssString, footerOf } from './footer.ts'
import { footerFits } from './footer-fits.ts'
import { measurePages } from './measure-pages.ts'
import type { BookPages } from './ModuleBook.tsx'
import { sheetTitle } from './sheet-title.ts'
import { words as t } from './sheet.words.ts'
import { SheetPage } from './SheetPage.tsx'

const FACES = ['400', '700', 'italic 400']

/** Draws what the page was told; resolves when it stands with its fonts, and rejects when it is no sheet. */
export async function showSheet(what: unknown): Promise<void> {
  const sheet = Sheet.parse(typeof what === 'string' ? JSON.parse(what) : what)
  const root = document.getElementById('root')
  if (root === null) throw new Error('No root')
  document.title = sheetTitle(sheet)
  Object.assign(document.documentElement.dataset, { kind: sheet.kind, paper: sheet.paper, size: sheet.size })
  const drawing = createRoot(root)
  flushSync(() => drawing.render(<SheetPage sheet={sheet} />))
  // The foot of a page is drawn with the print and would not wait for its font.
  await Promise.all(FACES.map(face => document.fonts.load(`${face} 12pt "Atkinson Hyperlegible"`)))
  await document.fonts.ready
  writeFooter(sheet)
  fit(sheet)
  if (sheet.kind === 'module-book') flushSync(() => drawing.render(<SheetPage sheet={sheet} pages={pagesOf(sheet)} />))
}

/** The page on which each topic of a book begins. */
function pagesOf(sheet: Sheet): BookPages {
  const pages = measurePages(sheet)
  const entries = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  return Object.fromEntries(entries.map(entry => [entry.dataset['entry'] ?? '', pages.of(entry)]))
}

/** The words at the foot of each page, which CSS takes from the root. */
function writeFooter(sheet: Sheet): void {
  const { text, lines } = footerOf({
    national: t('national').split(' '),
    localNumbers: sheet.localNumbers,
    title: sheetTitle(sheet),
    size: sheet.size,
    fits: footerFits(sheet),
  })
  const properties = {
    '--numbers': cssString(text),
    '--footer-lines': String(lines),
    '--foot-page': cssString(t('footPage')),
    '--foot-of': cssString(t('footOf')),
  }
  for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value)
}
