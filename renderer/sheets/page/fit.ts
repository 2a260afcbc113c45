import { HANDOUT_MAX_PAGES } from '#shared/curriculum/handout-length.ts'
import type { Sheet } from '#shared/sheets/sheet.ts'
import { measurePages } from './measure-pages.ts'

/** From roomy to tight: the steps of `data-fit` in sheet.css. */
const STEPS = ['0', '1', '2', '3', '4']
/** The pages that a sheet is meant to fill at most; null for one that takes what it needs. */
function mostPages(sheet: Sheet): number | null {
  if (sheet.kind === 'slides') return sheet.topic.slides.length
  if (sheet.size === 'large') return null
  return sheet.kind === 'handout' ? HANDOUT_MAX_PAGES : sheet.kind === 'safety-card' ? 1 : null
}

/** [SH3] Gives a handout as much room to write as its two pages have, and a card and slides the largest letters that their pages hold. */
export function fit(sheet: Sheet): void {
  const { dataset } = document.documentElement
  const most = mostPages(sheet)
  dataset['fit'] = '1'
  if (most === null) return
  for (const step of STEPS) {
    dataset['fit'] = step
    if (measurePages(sheet).count <= most) return
  }
}
