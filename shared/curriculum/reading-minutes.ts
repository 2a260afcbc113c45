import { type Block, countWords, plainText } from './text-node.ts'

// A professional reading a text to use it, pausing at steps and examples: slower than the 240 words a minute of easy prose.
const WORDS_PER_MINUTE = 200

/** How many minutes a facilitator needs to read some text with care, as a number with a fraction. */
export function readingMinutes(content: readonly Block[]): number {
  return countWords(plainText(content)) / WORDS_PER_MINUTE
}
