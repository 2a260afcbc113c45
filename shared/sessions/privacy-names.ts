import { fold } from '#shared/ipc/text.ts'

/** A client's name in its two parts; either may hold several words, the last may be missing. */
export interface NameParts {
  readonly firstName: string
  readonly lastName: string
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The letters of a name as a reader counts them, accents included; apostrophes, hyphens and spaces left out. */
const lettersOf = (name: string): string[] =>
  [...graphemes.segment(name.normalize('NFC'))].map(({ segment }) => segment).filter(letter => /\p{L}/u.test(letter))

/** Its first `count` letters, the first one large. */
function beginning(name: string, count: number): string {
  const [first = '', ...rest] = lettersOf(name).slice(0, count)
  return first === '' ? '' : `${first.toUpperCase()}${rest.join('')}.`
}

/** [SE13] First name and last initial: "Ana B."; a name of one word stands alone. */
const withLetters = ({ firstName, lastName }: NameParts, count: number): string =>
  [firstName.trim(), beginning(lastName, count)].filter(part => part !== '').join(' ')

/**
 * The names for a sheet that goes round the room, in their order [SE13, SE14]. Two alike get as many letters of the last name as
 * tell them apart, never the whole of it; where that does not do, a number.
 */
export function shortNames(names: readonly NameParts[]): string[] {
  const alike = Map.groupBy(names.keys(), index => fold(withLetters(names[index] ?? NOBODY, 1)))
  const short = names.map(name => withLetters(name, 1))
  for (const places of alike.values()) {
    if (places.length < 2) continue
    const group = places.map(place => names[place] ?? NOBODY)
    const told = toldApart(group) ?? group.map((name, index) => `${withLetters(name, 1)} ${index + 1}`)
    places.forEach((place, index) => (short[place] = told[index] ?? ''))
  }
  return short
}

const NOBODY: NameParts = { firstName: '', lastName: '' }

/** These names with the fewest letters that differ, each short of its whole last name; null when there is no such number. */
function toldApart(group: readonly NameParts[]): string[] | null {
  const most = Math.min(...group.map(({ lastName }) => lettersOf(lastName).length)) - 1
  for (let count = 2; count <= most; count += 1) {
    const told = group.map(name => withLetters(name, count))
    if (new Set(told.map(fold)).size === told.length) return told
  }
  return null
}

/** "A. B." for Ana Brooks: the first letter of the first and of the last name [SE15]. */
export const initialsOf = ({ firstName, lastName }: NameParts): string =>
  [beginning(firstName, 1), beginning(lastName, 1)].filter(part => part !== '').join(' ')
