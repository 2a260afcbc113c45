import type { Fault } from './fault.ts'
import type { Passage } from './parse-topic.ts'
import type { TopicId } from './topic.ts'

/** A topic file as it is checked against all others. */
export interface ContentFile {
  readonly file: string
  readonly text: string
  readonly id: TopicId
  readonly passages: readonly Passage[]
}

/** What shipped content is held against; `sha256` gives lower-case hex of a text's UTF-8. */
export interface ContentRules {
  readonly protectedHashes: ReadonlySet<string>
  readonly sha256: (text: string) => string
}

/** What no single file can tell: words we do not use, protected texts, paragraphs and ids that stand in two files. */
export function checkContent(files: readonly ContentFile[], rules: ContentRules): Fault[] {
  return [
    ...files.flatMap(file => [...checkWords(file), ...checkProtected(file, rules)]),
    ...checkDoubles(files),
    ...checkIds(files),
  ]
}

// Person-first and plain: each pattern with what to write in its place.
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ex-)?addicts?\b/giu, 'write "a person with an addiction"'],
  [/\babusers?\b/giu, 'write "a person who uses …"'],
  [
    /\b(?:substance|drug|alcohol|opioid|stimulant|prescription) abuse\b(?! and mental health)/giu,
    'write "substance use"',
  ],
  [/\balcoholics?\b(?! (?:anonymous|drinks?|beverages?))/giu, 'write "a person with an alcohol problem"'],
  [/\b(?:junk(?:ie|y)|druggie|crackhead|pothead|drunkard|dope fiend|tweaker|wino)s?\b/giu, 'write of a person'],
  [/\b(?:drug|substance|opioid|heroin|cocaine|alcohol) users?\b/giu, 'write "people who use …"'],
  [
    /\b(?:get|gets|got|getting|stay|stays|stayed|staying|be|been|being|is|was|are|were|am|keep|kept|living) clean\b/giu,
    'write "not using"',
  ],
  [
    /\bclean (?:time|date|and sober|urine|test|tests|screen|screens|sample)\b/giu,
    'write "time in recovery", "negative test"',
  ],
  [/\bdirty (?:urine|test|tests|screen|screens|sample|drug|needles?)\b/giu, 'write "positive test", "used needle"'],
  [/\bpatients\b|\b(?:the|a|each|every|your|our|this) patient\b/giu, 'write "client" or "person"'],
  [/\bnon-?complian(?:t|ce)\b/giu, 'say what happened instead'],
  [/\bsuffer(?:s|ing|ed)? (?:from|with)\b/giu, 'write "has", "lives with"'],
  [/\b(?:guaranteed to|will cure|cures addiction|always works|never fails)\b/giu, 'promise no outcome'],
]

function checkWords({ file, text }: ContentFile): Fault[] {
  return text.split('\n').flatMap((line, at) =>
    BANNED.flatMap(([pattern, advice]) =>
      [...withoutCitations(line).matchAll(pattern)].map(found => ({
        file,
        line: at + 1,
        reason: `"${found[0]}" is a word that is not used here: ${advice}.`,
      })),
    ),
  )
}

const withoutCitations = (line: string) => line.replace(/\[@[^\]]*\]|\[practice wisdom\]/giu, ' ')

/** Every five words in a row, hashed as protected-shingles.json says (its `how`), over the whole file, lists and headings included. */
function checkProtected({ file, text }: ContentFile, { protectedHashes, sha256 }: ContentRules): Fault[] {
  const words = text.split('\n').flatMap((line, at) =>
    (
      withoutCitations(line)
        .toLowerCase()
        .replace(/’/gu, "'")
        .match(/[a-z']+/g) ?? []
    ).map(word => ({ word, line: at + 1 })),
  )
  const faults = new Map<number, Fault>()
  for (const [at, { line }] of words.entries()) {
    const run = words.slice(at, at + 5).map(({ word }) => word)
    if (run.length < 5 || faults.has(line) || !protectedHashes.has(sha256(run.join(' ')).slice(0, 16))) continue
    faults.set(line, { file, line, reason: `"${run.join(' ')}" stands in a protected text: say it in our own words.` })
  }
  return [...faults.values()]
}

// Shorter ones ("Thank everyone for coming.") may well be said twice.
const MIN_WORDS = 12

function checkDoubles(files: readonly ContentFile[]): Fault[] {
  const first = new Map<string, { file: string; line: number }>()
  return files.flatMap(({ file, passages }) =>
    passages.flatMap(({ text, line }) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      if (words.length < MIN_WORDS) return []
      const key = words.join(' ')
      const before = first.get(key)
      if (before === undefined) first.set(key, { file, line })
      return before === undefined || before.file === file
        ? []
        : [
            {
              file,
              line,
              reason: `This paragraph stands in ${before.file}:${before.line} too: each topic says its own thing.`,
            },
          ]
    }),
  )
}

function checkIds(files: readonly ContentFile[]): Fault[] {
  const first = new Map<TopicId, string>()
  return files.flatMap(({ file, id }) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, file)
    return before === undefined ? [] : [{ file, line: 2, reason: `The id ${id} is taken by ${before}.` }]
  })
}
