/** A text reduced to plain lower-case letters, each of which knows where it came from. */
export interface FoldedText {
  readonly original: string
  /** Latin letters without marks, straight apostrophes and hyphens; nothing invisible. */
  readonly letters: string
  /** For each letter of `letters`, where it begins and ends in the original. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly isUpper: readonly boolean[]
}

// Soft hyphen, zero-width and direction characters, variation selectors, the Mongolian vowel separator, fillers.
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/u
const MARK = /\p{M}/u
const APOSTROPHE = /[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u02ca\u2018\u2019\u201b\u2032\u2035\uff07\ua78c]/u
const HYPHEN = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/u

// Letters of other scripts that look like a Latin one, and Latin letters that do not come apart in NFKD.
const ALIKE = new Map<string, string>(
  (
    'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw кk мm тt вb нh гr пn ԍg ӏl ѵv ' +
    'αa εe ιi οo ρp υu νv κk τt βb ηn μm χx ζz γy ωw σo ϲc ϳj ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ҺH ԌG ԜW ӀI ' +
    'ıi łl ŁL øo ØO đd ĐD ðd ÐD ħh ĦH ɑa ɡg ɩi ʟl ŋn ŊN ƒf ɪi ʀr ɴn'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]),
)
const DOUBLE = new Map(Object.entries({ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'TH' }))

const plain = (character: string): string => {
  if (APOSTROPHE.test(character)) return "'"
  if (HYPHEN.test(character)) return '-'
  return [...(DOUBLE.get(character) ?? character).normalize('NFKD')]
    .filter(part => !MARK.test(part))
    .map(part => ALIKE.get(part) ?? part)
    .join('')
}

/** Folds a text for comparing names: every position leads back to the original, marks and hidden characters included. */
export function foldText(original: string): FoldedText {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const isUpper: boolean[] = []
  let at = 0
  for (const character of original) {
    const end = at + character.length
    const isPlain = character <= '\u007e' && character !== '`'
    const kept = isPlain ? character : INVISIBLE.test(character) || MARK.test(character) ? '' : plain(character)
    if (kept === '' && ends.length > 0) ends[ends.length - 1] = end
    for (const letter of kept) {
      const small = letter.toLowerCase()
      letters.push(small.charAt(0))
      starts.push(at)
      ends.push(end)
      isUpper.push(small !== letter)
    }
    at = end
  }
  return { original, letters: letters.join(''), starts, ends, isUpper }
}

/** A name's letters alone, folded, in its parts: "Ana María de la O’Brien" is ana, maria, de, la, o, brien. */
export const foldedParts = (name: string): string[] => foldText(name).letters.match(/\p{L}+/gu) ?? []

/** A number of 32 bits that the same text always has, and another one hardly ever; `from` begins another series. */
export function shortNumber(text: string, from = 0x811c9dc5): number {
  let sum = from
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return (sum ^ (sum >>> 15)) >>> 0
}

/** Two such numbers as letters and digits: short enough to keep, long enough to tell texts apart. */
export const shortHash = (text: string): string =>
  shortNumber(text).toString(36) + shortNumber(text, 0x9e3779b9).toString(36)
