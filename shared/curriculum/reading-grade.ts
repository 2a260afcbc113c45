import { type Block, plainLines } from './text-node.ts'

/**
 * The Flesch-Kincaid grade of some blocks (0.39 words per sentence + 11.8 syllables per word − 15.59), headings left out.
 * Paragraphs, items and cells end a sentence. Zero when there are no words. Syllables are counted by rule, not by dictionary.
 * Words of `terms` count toward the length of their sentence, but their syllables do not count.
 */
export function readingGrade(content: readonly Block[], terms: readonly string[] = []): number {
  const lines = plainLines(content.filter(block => block.type !== 'heading'))
  const sentences = lines.flatMap(line => line.split(/[.!?]+(?=\s|$)/)).map(wordsOf)
  const spoken = sentences.filter(words => words.length > 0)
  const words = spoken.flat()
  if (words.length === 0) return 0
  const exempt = new Set(terms.flatMap(wordsOf))
  const graded = words.filter(word => !exempt.has(word))
  const syllables = graded.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / spoken.length) + 11.8 * (syllables / Math.max(1, graded.length)) - 15.59
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z][a-z'’]*|\d+/g) ?? []
}

/** How many syllables an English word has, by the usual rules of thumb; at least one. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const stem = letters
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, ending => ending.charAt(0))
    .replace(/^y/, '')
  return Math.max(1, stem.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
