import { PACK_LIMITS } from '#shared/curriculum/pack.ts'
import { noPack, shown } from './packs-files.ts'

// What a parser's time goes by, as it was measured: each of these costs as much as so many letters of plain text.
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/[\n\r]/g, 30],
  [/[*[\]<>&`|!\\~]/g, 30],
  // Items within items, on one line too.
  [/(?<=^|\s)(?:[-+*]|\d{1,9}[.)])(?=\s)/gm, 80],
  [/_/g, 10],
]
const MOST_HEADINGS = 400

/** How much there is to read in a text, in letters of plain text: our own topics weigh about 40,000. */
export const weightOf = (text: string): number =>
  COSTS.reduce((sum, [sign, cost]) => sum + cost * (text.match(sign)?.length ?? 0), text.length)

/**
 * Refuses, before any of them is read, texts that would keep the vault busy for more than a few seconds: the parsers run in one
 * thread with everything else, and a text made for it takes them ten times as long as an honest one of its size [CU88].
 */
export function checkWeight(texts: readonly { readonly file: string; readonly text: string }[]): void {
  let together = 0
  for (const { file, text } of texts) {
    const weight = weightOf(text)
    together += weight
    // Headings cost a parser the square of their number.
    if ((text.match(/^ {0,3}#/gm)?.length ?? 0) > MOST_HEADINGS)
      throw noPack(`${shown(file)} has more than ${MOST_HEADINGS} headings: too many for a topic.`)
    if (weight > PACK_LIMITS.fileWeight)
      throw noPack(`${shown(file)} holds far more lines and marks than a topic does. Make several topics of it.`)
  }
  if (together > PACK_LIMITS.totalWeight)
    throw noPack(
      'Together the files hold more than some seventy long topics, too much for one module. Make two modules of it.',
    )
}
