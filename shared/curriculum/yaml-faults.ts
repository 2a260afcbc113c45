import type { Report } from './fault.ts'

/** What to do about “…” around a text. */
export const CURLY_QUOTES =
  'Curly quotation marks do nothing here: type straight ones (") or none; word processors change them.'

// Mistakes in an entry that YAML reads in its own way or explains in words that nobody who writes curriculum knows.
const MISTAKES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^[ ]*\t|:\t/u, () => 'A tab stands in this line: use spaces.'],
  [
    /^([\p{L}-]+):[^\s:]/u,
    ([, key = '']) => `A space is missing after the colon: it reads "${key}: " and then the text.`,
  ],
  [
    /^\s*[\p{L}-]+\s*[：=]/u,
    () => 'An entry is a word, a colon, a space and the text, as in "title: An evening plan".',
  ],
  [/^[\p{L}-]+:\s*[“”„‘’]/u, () => CURLY_QUOTES],
  [/^[\p{L}-]+:\s*\[[^\]]*$/u, () => 'A list opens with [ here and must close with ] on the same line.'],
  [/^[\p{L}-]+:\s*[^[]*[^[\s]\]\s*$/u, () => 'A list closes with ] here and must open with [ on the same line.'],
  [/^[\p{L}-]+:\s*"[^"]*$/u, () => 'A quotation mark opens here and never closes on this line.'],
  [
    /^([\p{L}-]+):\s*(?!["'[])[^#]*:(?:\s|$)/u,
    ([, key = '']) =>
      `A second colon stands in this line: put the whole text in straight quotation marks, ${key}: "…".`,
  ],
  [
    /^([\p{L}-]+):\s*(?:[@`%*&!{},?#]|[|>]\s*\S)/u,
    ([, key = '']) => `A text that begins with a sign goes in straight quotation marks, ${key}: "…".`,
  ],
]

/** Reports the first mistake that people often make in entries of the form "key: value", in plain words; false when there is none of them. */
export function reportMistakes(text: string, firstLine: number, report: Report): boolean {
  for (const [at, line] of text.split('\n').entries()) {
    for (const [pattern, reason] of MISTAKES) {
      const found = pattern.exec(line)
      if (found === null) continue
      report(firstLine + at, reason(found))
      return true
    }
  }
  return false
}

// The rest, by the parser's own codes.
const IN_OTHER_WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This entry stands a second time: keep one.',
  BAD_INDENT: 'The spaces at the start of this line do not match the lines around it.',
  TAB_AS_INDENT: 'A tab stands in this line: use spaces.',
  MISSING_CHAR: 'Something that opens here never closes: a quotation mark, or a bracket.',
  MULTILINE_IMPLICIT_KEY: 'An entry is a word, a colon, a space and the text, as in "title: An evening plan".',
}

/** What is wrong where YAML stopped reading, in plain words where we have them. */
export function sayYamlError(code: string, message: string): string {
  return IN_OTHER_WORDS[code] ?? `This line cannot be read: ${message}.`
}
