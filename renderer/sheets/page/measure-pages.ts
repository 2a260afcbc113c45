import type { Sheet } from '#shared/sheets/sheet.ts'
import { roomOfPage } from './paper-size.ts'

/** How a sheet will fall on its pages. */
export interface Pages {
  readonly count: number
  /** The page, from 1, on which an element begins. */
  of(element: Element): number
}

/**
 * Lays the sheet out in columns of a page's width and height, side by side: a column breaks as a page does.
 * The styles of `data-measuring` stand in sheet.css.
 */
export function measurePages(sheet: Sheet): Pages {
  const { documentElement: root } = document
  const drawn = document.querySelector('main')
  const { width, height } = roomOfPage(sheet)
  root.style.setProperty('--page-width', `${width}px`)
  root.style.setProperty('--page-height', `${height}px`)
  root.dataset['measuring'] = ''
  const start = drawn?.getBoundingClientRect().left ?? 0
  const count = Math.max(1, Math.round((drawn?.scrollWidth ?? width) / width))
  const pages = new Map(
    [...document.querySelectorAll('[data-entry]')].map(entry => [entry, pageAt(entry, start, width)]),
  )
  delete root.dataset['measuring']
  return { count, of: element => pages.get(element) ?? 1 }
}

// To the nearest column: the browser cuts a column's width to 1/64 of a pixel, which after a hundred pages is a whole one.
const pageAt = (element: Element, start: number, width: number): number =>
  Math.round((element.getBoundingClientRect().left - start) / width) + 1
