import { isNoName } from './clean-text.ts'

/** One written name in its parts; `sure` is false where a person had better look, e.g. at three names without a comma. */
export type SplitName = { first: string; last: string; preferred: string | null; sure: boolean }

const SUFFIX = /^(jr|sr|ii|iii|iv|v|2nd|3rd|esq|md|phd)\.?$/iu
// Lower-case words that belong to the last name: "Ludwig van Beethoven", "Ana de la Cruz".
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le los las el al bin ibn ben ter ten st. san santa y e'.split(' '),
)

/** Splits "Last, First", "First Last" and their usual variants; an empty part is one the text does not hold ([EX10]–[EX13]). */
export function splitName(text: string): SplitName {
  const { rest, preferred } = takeNickname(text)
  const [head = '', ...others] = rest.split(/[,،]/u).map(part => part.trim())
  const parts = others.filter(part => part !== '')
  const suffixes = parts.filter(part => SUFFIX.test(part))
  const given = parts.filter(part => !SUFFIX.test(part))
  if (given.length > 0 && head !== '')
    return { first: given.join(' '), last: [head, ...suffixes].join(' '), preferred, sure: given.length === 1 }
  return { ...splitWords([head, ...given].join(' ').trim(), suffixes), preferred }
}

function takeNickname(text: string): { rest: string; preferred: string | null } {
  const found = /^(.*\S)\s*(?:\(([^()]+)\)|["“]([^"“”]+)["”])\s*(.*)$/u.exec(text)
  if (found === null) return { rest: text, preferred: null }
  const nickname = (found[2] ?? found[3] ?? '').trim()
  const rest = `${found[1] ?? ''} ${found[4] ?? ''}`.replace(/ +,/gu, ',').trim()
  return { rest, preferred: isNoName(nickname) ? null : nickname }
}

function splitWords(text: string, suffixes: readonly string[]): Omit<SplitName, 'preferred'> {
  const words = text.split(' ').filter(word => word !== '')
  const tail = [...suffixes]
  if (words.length > 2 && SUFFIX.test(words.at(-1) ?? '')) tail.unshift(words.pop() ?? '')
  if (words.length < 2) return { first: '', last: words.join(' '), sure: false }
  let start = words.length - 1
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start -= 1
  return { first: words.slice(0, start).join(' '), last: [...words.slice(start), ...tail].join(' '), sure: start === 1 }
}
