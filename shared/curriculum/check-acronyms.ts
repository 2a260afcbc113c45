import type { ContentFile } from './check-content.ts'
import { withoutCitations } from './check-words.ts'
import type { Fault } from './fault.ts'

// Letters that teach in works we never copy (the curriculum's plan names them): Linehan's skills training, the fellowships' sayings,
// Mindfulness-Based Relapse Prevention, SMART Recovery, CRAFT. The letters alone, which belong to nobody: no work's text stands here.
const SKILLS_TRAINING = [
  'DEAR MAN',
  'GIVE',
  'FAST',
  'STOP',
  'TIP',
  'TIPP',
  'ACCEPTS',
  'IMPROVE',
  'PLEASE',
  'ABC PLEASE',
]
const FELLOWSHIPS = ['HALT', 'HALTS', 'HOW', 'SLIP', 'KISS', 'EGO', 'HOPE', 'FEAR', 'FINE']
const OTHERS = ['SOBER', 'DEADS', 'DISARM', 'DENTS', 'VACI', 'HOV', 'PIUS']
const ACRONYMS = [...SKILLS_TRAINING, ...FELLOWSHIPS, ...OTHERS].toSorted((a, b) => b.length - a.length)

const dotted = (acronym: string) =>
  acronym
    .split(' ')
    .map(word => word.split('').join('\\.?'))
    .join('\\s+')
// A number after it makes TIP a Treatment Improvement Protocol, which may be named.
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{N}'’.])(?:${ACRONYMS.map(dotted).join('|')})(?![\\p{L}\\p{N}]|['’]\\p{L}{2}|s?\\s+\\d)`,
  'gu',
)
// Three letters are spelled by chance; lists of four and more hardly.
const SPELLED = new Set(ACRONYMS.map(acronym => acronym.replaceAll(' ', '')).filter(letters => letters.length >= 4))

const reason = (letters: string) =>
  `"${letters}" is a teaching acronym of another program: say what to do in our own words, and name the program only to point to it.`

/** Acronyms of protected programs, written out, or spelled by the bold beginnings of a list, a line's bold letters or a row of single words. */
export function checkAcronyms({ file, text }: Pick<ContentFile, 'file' | 'text'>): Fault[] {
  const lines = text.split('\n').map(withoutCitations)
  const fault = (at: number, letters: string): Fault => ({ file, line: at + 1, reason: reason(letters) })
  const faults = lines.flatMap((line, at) => {
    const written = [...line.matchAll(WRITTEN)].map(found => fault(at, found[0]))
    return [
      ...written,
      ...[boldLetters(line), ...rowsOfWords(line)].filter(isSpelled).map(letters => fault(at, letters)),
    ]
  })
  return [...faults, ...listsOf(lines).flatMap(({ at, letters }) => (isSpelled(letters) ? [fault(at, letters)] : []))]
}

const isSpelled = (letters: string) => SPELLED.has(letters)

/** "**H**ungry, **A**ngry" gives HA. */
function boldLetters(line: string): string {
  return [...line.matchAll(/(?:\*\*|__)(\p{L})(?:\*\*|__)/gu)].map(found => found[1]?.toUpperCase() ?? '').join('')
}

/** The first letters of each row of single words: "sad, tired, or lost" gives STL. */
function rowsOfWords(line: string): string[] {
  // Four words need three signs between them: most lines have too few.
  if (line.split(/,| and | or /u, 4).length < 4) return []
  return [
    ...line.matchAll(/(?<![\p{L}-])\p{L}+(?:,\s+(?:(?:and|or)\s+)?\p{L}+|\s+(?:and|or)\s+\p{L}+){3,}(?![\p{L}-])/gu),
  ].map(row =>
    row[0]
      .split(/,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/u)
      .map(word => word.charAt(0).toUpperCase())
      .join(''),
  )
}

/** The first bold letters of each bullet list, with the line where the list begins. */
function listsOf(lines: readonly string[]): { at: number; letters: string }[] {
  const lists: { at: number; letters: string }[] = []
  let open = false
  for (const [at, line] of lines.entries()) {
    const letter = /^\s*(?:[-*+]|\d+[.)])\s+(?:\*\*|__)(\p{L})/u.exec(line)?.[1]?.toUpperCase()
    if (letter !== undefined) {
      const last = lists.at(-1)
      if (open && last !== undefined) last.letters += letter
      else lists.push({ at, letters: letter })
      open = true
    } else if (line.trim() !== '') open = false
  }
  return lists
}
