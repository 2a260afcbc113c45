import { FIRST_NAME_LIST, WORD_LIST } from './word-list.ts'

/** The words of a list in which each stands as the letters it shares with the one before and its rest. */
export function frontDecoded(text: string): Set<string> {
  const words = new Set<string>()
  let last = ''
  for (const part of text.split(' ')) {
    last = last.slice(0, parseInt(part.charAt(0), 36)) + part.slice(1)
    words.add(last)
  }
  return words
}

let words: ReadonlySet<string> | null = null
let firstNames: ReadonlySet<string> | null = null

/** About 32,000 ordinary English words in lower case; where they come from is in word-list.LICENSE.md. */
export const commonWords = (): ReadonlySet<string> => (words ??= frontDecoded(WORD_LIST))

/** About 2,000 first names that are often given in the United States, in lower case. */
export const commonFirstNames = (): ReadonlySet<string> => (firstNames ??= frontDecoded(FIRST_NAME_LIST))
