import type { Findings } from './fault.ts'

const MAX_CHARACTERS = 100_000

/** A text file as every program writes it: without the mark that some put at its start, its lines ended by one sign. */
export function plainLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}

/** The front matter and the body of a topic file, with the line the body begins on; null when it was reported that they cannot be told apart. */
export function splitFile(
  text: string,
  { report }: Findings,
): { front: string; body: string; bodyLine: number } | null {
  if (text.length > MAX_CHARACTERS) {
    report(1, `The file is longer than ${MAX_CHARACTERS} characters.`)
    return null
  }
  const lines = plainLineEnds(text).split('\n')
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    report(1, frontMatterFault(lines, end))
    return null
  }
  return { front: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

function frontMatterFault(lines: readonly string[], end: number): string {
  const must = 'The file must begin with its front matter between two lines "---"'
  const [first = ''] = lines
  if (/^\s*[—–_]+\s*$/u.test(first))
    return `${must}: a word processor has made a long dash or a line of the three hyphens.`
  if (first.trimEnd() === '---' && end < 0) return `${must}: the second of them, after the last entry, is missing.`
  if (first.trim() === '' && lines.some(line => line.trimEnd() === '---'))
    return `${must}: take out the empty lines before it.`
  return `${must}.`
}
