import type { Sheet } from '#shared/sheets/sheet.ts'
import { footerShare, pointsOfRoot, roomOfPage } from './paper-size.ts'

/** What a line may lose to rounding. */
const SAFE = 0.98

/** Measures, in the footer's own font, whether some words fit on one of its lines. The font must be loaded. */
export function footerFits(sheet: Sheet): (words: string) => boolean {
  const pen = document.createElement('canvas').getContext('2d')
  const width = roomOfPage(sheet).width * footerShare() * SAFE
  const size = pointsOfRoot('--footer-size')
  if (pen === null) return words => words.length * size * 0.6 <= width
  pen.font = `400 ${size}px "Atkinson Hyperlegible"`
  return words => pen.measureText(words).width <= width
}
