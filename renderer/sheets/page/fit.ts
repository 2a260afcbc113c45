import { HANDOUT_MAX_PAGES } from '#shared/curriculum/handout-length.ts'
import type { Sheet } from '#shared/sheets/sheet.ts'
import { measurePages } from './measure-pages.ts'

/** From roomy to tight: the steps of `data-fit` in sheet.css. */
const STEPS = ['0', '1', '2', '3', '4']
/** The pages that a sheet is meant to fill at most, tried in this order; none for one that takes what it needs. */
function mostPages(sheet: Sheet): readonly number[] {
  if (sheet.kind === 'slides') return [sheet.topic.slides.length]
  if (sheet.size === 'large') return []
  if (sheet.kind === 'safety-card') return [1]
  if (sheet.kind !== 'handout') return []
  // A short guide's handout is one side; a clinic's own that is longer takes the two of the others.
  return sheet.topic.form === 'short' ? [1, HANDOUT_MAX_PAGES] : [HANDOUT_MAX_PAGES]
}

/** [SH3] Gives a handout as much room to write as its two pages have, and a card and slides the largest letters that their pages hold. */
export function fit(sheet: Sheet): void {
  const { dataset } = document.documentElement
  dataset['fit'] = '1'
  for (const most of mostPages(sheet)) {
    for (const step of STEPS) {
      dataset['fit'] = step
      if (measurePages(sheet).count <= most) return
    }
  }
}
