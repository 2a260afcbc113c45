import { checkAcronyms } from './check-acronyms.ts'
import { checkOrder } from './check-order.ts'
import { checkProtected } from './check-protected.ts'
import { checkRepeats } from './check-repeats.ts'
import { checkSpelling, type Speller } from './check-spelling.ts'
import { checkTerms } from './check-terms.ts'
import { checkWords } from './check-words.ts'
import type { Fault } from './fault.ts'
import type { Passage } from './parse-topic.ts'
import { readingMinutes } from './reading-minutes.ts'
import type { Module, Topic, TopicId } from './topic.ts'

/** A topic file as it is checked against all others; `topic` is what its text became. */
export interface ContentFile {
  readonly file: string
  readonly text: string
  readonly id: TopicId
  readonly passages: readonly Passage[]
  readonly topic: Pick<Topic, 'module' | 'guide' | 'rolePlay' | 'snags'>
}

/** A module.yml that was read without fault. */
export interface ModuleFile {
  readonly file: string
  readonly text: string
  readonly module: Module
}

/** What shipped content is held against; `sha256` gives lower-case hex of a text's UTF-8; spelling is checked when there is a `speller`. */
export interface ContentRules {
  readonly protectedHashes: ReadonlySet<string>
  readonly sha256: (text: string) => string
  readonly speller?: Speller
}

/** What no file's form can tell: our own words, rightly spelled; no protected text or acronym; nothing said twice; a guide one can read before group. */
export function checkContent(
  modules: readonly ModuleFile[],
  files: readonly ContentFile[],
  rules: ContentRules,
): Fault[] {
  return [
    ...modules.flatMap(checkWords),
    ...files.flatMap(file => [
      ...checkWords(file),
      ...checkProtected(file, rules),
      ...checkAcronyms(file),
      ...checkReading(file),
    ]),
    ...(rules.speller === undefined ? [] : checkSpelling(modules, files, rules.speller)),
    ...checkTerms(modules, files),
    ...checkOrder(modules, files),
    ...checkRepeats(files),
    ...checkIds(files),
  ]
}

const MAX_READING_MINUTES = 12

function checkReading({ file, text, topic }: ContentFile): Fault[] {
  const minutes = readingMinutes([...topic.guide.flatMap(part => part.blocks), ...topic.rolePlay, ...topic.snags])
  if (minutes <= MAX_READING_MINUTES) return []
  const line = Math.max(1, text.split('\n').findIndex(row => /^## /.test(row) && /guide|exercise/i.test(row)) + 1)
  return [
    {
      file,
      line,
      reason: `The guide takes about ${Math.ceil(minutes)} minutes to read; ${MAX_READING_MINUTES} are the most before a group.`,
    },
  ]
}

function checkIds(files: readonly ContentFile[]): Fault[] {
  const first = new Map<TopicId, string>()
  return files.flatMap(({ file, id }) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, file)
    return before === undefined ? [] : [{ file, line: 2, reason: `The id ${id} is taken by ${before}.` }]
  })
}
