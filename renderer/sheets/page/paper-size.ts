import type { Sheet } from '#shared/sheets/sheet.ts'

const MM = { letter: { width: 215.9, height: 279.4 }, a4: { width: 210, height: 297 } }
const PX_PER_MM = 96 / 25.4
const PX_PER_PT = 96 / 72
/** The margins of sheet.css: above, at each side, and below without the footer. */
const MARGIN_MM = { top: 14, side: 16, bottom: 10 }

const cssOfRoot = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name)

/** A length of the root's styles in CSS pixels, given there in points. */
export const pointsOfRoot = (name: string): number => Number.parseFloat(cssOfRoot(name)) * PX_PER_PT

/** What a page of this sheet holds between its margins, in CSS pixels, once its footer is written. */
export function roomOfPage(sheet: Sheet): { width: number; height: number } {
  const { width, height } = MM[sheet.paper]
  const [across, down] = sheet.kind === 'slides' ? [height, width] : [width, height]
  const lines = Number.parseFloat(cssOfRoot('--footer-lines')) || 0
  return {
    width: (across - 2 * MARGIN_MM.side) * PX_PER_MM,
    height: (down - MARGIN_MM.top - MARGIN_MM.bottom) * PX_PER_MM - lines * pointsOfRoot('--footer-line'),
  }
}

/** The part of the page's width that the footer's words have, beside the number of the page. */
export const footerShare = (): number => Number.parseFloat(cssOfRoot('--foot-left')) / 100
