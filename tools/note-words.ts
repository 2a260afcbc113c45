import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadSpeller } from './speller.ts'

const require = createRequire(import.meta.url)
const OUT = 'shared/notes/word-list.ts'
const NAMES_KEPT = 2_000

const listOf = (name: string): string[] => {
  const path = require.resolve('@zxcvbn-ts/language-en').replace(/dist.*$/, `src/${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as string[] // a list of words by the package's own build
}

/** Writes each word as the number of letters it shares with the word before it (in base 36) and the rest of it. */
function frontCoded(words: readonly string[]): string {
  let last = ''
  return words
    .map(word => {
      let shared = 0
      while (shared < last.length && last[shared] === word[shared]) shared += 1
      last = word
      return `${shared.toString(36)}${word.slice(shared)}`
    })
    .join(' ')
}

/** Rewrites the word list of the note checks: words often heard that the spelling dictionary knows in lower case. */
async function writeNoteWords(): Promise<void> {
  const speller = await loadSpeller()
  const words = listOf('commonWords').filter(word => /^[a-z]{2,}$/.test(word) && speller.knows(word))
  const firstNames = listOf('firstnames')
    .filter(name => /^[a-z]{3,}$/.test(name))
    .slice(0, NAMES_KEPT)
  const lists = { WORD_LIST: words, FIRST_NAME_LIST: firstNames }
  const lines = Object.entries(lists).map(
    ([name, list]) => `export const ${name} =\n  '${frontCoded([...new Set(list)].sort())}'\n`,
  )
  writeFileSync(
    OUT,
    `// Made by tools/note-words.ts; where the words come from is in word-list.LICENSE.md.\n${lines.join('')}`,
  )
  console.log(`${words.length} words and ${firstNames.length} names in ${OUT}`)
}

await writeNoteWords()
