import type { Report } from './fault.ts'

// What a word processor makes of plain text while one types, and what is easily mistyped: Markdown would read on and lose the meaning.
const TRACES: readonly (readonly [RegExp, string])[] = [
  [
    /\ufffd/u,
    'Some letters were lost when the file was saved: save it as plain text with the encoding "UTF-8" and mend this line.',
  ],
  [
    /[\u2028\u2029\v\f]/u,
    'An unseen line break from a word processor stands here: take it out and press Enter instead.',
  ],
  [
    /^\s*[•·◦▪●○■–—]\s*\S/u,
    'A list line begins with a hyphen and a space ("- "), not with a round dot or a long dash.',
  ],
  [/^\s*[-*](?:\p{Lu}|\u00a0)/u, 'A space is missing after the hyphen: "- " begins a line of a list.'],
  [/^#{1,6}[^\s#]/u, 'A space is missing after the "#" signs: a heading reads "## Aim".'],
  [/^\s+#{1,6}\s/u, 'A heading begins at the very start of its line: take the spaces before "#" out.'],
  [/^[ ]*\t/u, 'A tab stands at the start of this line: take it out, or use two spaces inside a list.'],
  [/^\\#|^\\-|\\\*\*/u, 'A backslash (\\) stands before a sign: take it out. Some programs add it when they save.'],
]

/** Reports the traces of word processors in the body of a topic file, each with what to type instead; one for each line. */
export function reportTraces(body: string, firstLine: number, report: Report) {
  for (const [at, line] of body.split('\n').entries()) {
    const found = TRACES.find(([pattern]) => pattern.test(line))
    if (found !== undefined) report(firstLine + at, found[1])
  }
}
