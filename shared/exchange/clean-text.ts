/** Cleaned text, and whether characters that do not show were taken out of it. */
export type CleanText = { text: string; removed: boolean }

// Direction overrides can make one name look like another; zero-width joiners belong to emoji and Persian, and stay.
const UNSEEN = /\p{Cc}|\p{Cs}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/** One line: NFC, trimmed, inner white space collapsed, control characters and direction overrides taken out. */
export function cleanLine(raw: string): CleanText {
  if (/^[\x20-\x7e]*$/u.test(raw)) return { text: raw.replace(/ {2,}/gu, ' ').trim(), removed: false }
  const spaced = raw.replace(/[\s\u0085\u200e\u200f]+/gu, ' ')
  const seen = spaced.replace(UNSEEN, '')
  return { text: tidy(seen), removed: seen !== spaced }
}

/** Several lines: NFC, trimmed at both ends, line ends as `\n`, control characters and direction overrides taken out. */
export function cleanProse(raw: string): CleanText {
  const lines = raw.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
  const seen = lines.replace(UNSEEN, character => (character === '\n' || character === '\t' ? character : ''))
  return { text: seen.trim().normalize('NFC'), removed: seen !== lines }
}

const tidy = (text: string) => text.replace(/ {2,}/gu, ' ').trim().normalize('NFC')

const NOTHING = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '?',
  '.',
  'n/a',
  'na',
  'n.a.',
  'none',
  'null',
  '#n/a',
  'unknown',
  'tbd',
])

/** True for empty cells and the words people write for "nothing here"; too wide a net for names. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase())
}

/** True for empty cells and dashes: what stands for "no name". */
export function isNoName(text: string): boolean {
  return /^([-–—?.]*|n\/a|#n\/a)$/iu.test(text)
}

/** `text` in curly quotes, cut after 40 characters, for use inside a sentence. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 82))
  return `“${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text}”`
}
