import type { ContentFile, ModuleFile } from './check-content.ts'
import { withoutCitations } from './check-words.ts'
import type { Fault } from './fault.ts'
import { KNOWN_WORDS } from './known-words.ts'

/** A dictionary of English: whether it has a word, and what else may be meant. */
export interface Speller {
  readonly knows: (word: string) => boolean
  readonly suggest: (word: string) => readonly string[]
}

// Looking for what may be meant takes a dictionary long: a text with hundreds of faults gets only the first of them.
const MAX_SUGGESTED = 40

type Spelled = Pick<ContentFile, 'file' | 'text'> & { readonly terms: readonly string[] }

/** Words that neither the dictionary nor our own list nor the module's terms hold. Invented names are taken for names, acronyms left out. */
export function checkSpelling(
  modules: readonly ModuleFile[],
  files: readonly (Pick<ContentFile, 'file' | 'text'> & { topic: Pick<ContentFile['topic'], 'module'> })[],
  speller: Speller,
): Fault[] {
  const termsOf = new Map(modules.map(({ module }) => [module.id, module.terms]))
  const seen = new Map<string, string | null>()
  // undefined: not looked up yet; null: rightly spelled.
  const fault = (word: string): string | null => {
    const known = seen.get(word)
    if (known !== undefined) return known
    const reason = isKnown(word, speller) ? null : reasonOf(word, suggestions(word))
    seen.set(word, reason)
    return reason
  }
  let suggested = 0
  const suggestions = (word: string) => ((suggested += 1) > MAX_SUGGESTED ? [] : speller.suggest(word))
  return [
    ...modules.map(({ file, text, module }) => ({ file, text, terms: module.terms })),
    ...files.map(({ file, text, topic }) => ({ file, text, terms: termsOf.get(topic.module) ?? [] })),
  ].flatMap(spelled => faultsOf(spelled, fault))
}

function faultsOf({ file, text, terms }: Spelled, faultIn: (word: string) => string | null): Fault[] {
  const lines = proseOf(text, file.endsWith('.yml'))
  const found = lines.flatMap(({ line, prose }) =>
    [...new Set(wordsOf(prose))].flatMap(word => {
      const reason = faultIn(word)
      return reason === null ? [] : [{ word, fault: { file, line, reason } }]
    }),
  )
  if (found.length === 0) return []
  const allowed = new Set(terms.flatMap(wordsOf).map(word => word.toLowerCase()))
  const names = namesIn(lines)
  return found
    .filter(
      ({ word }) =>
        !allowed.has(word.toLowerCase()) && !allowed.has(bare(word).toLowerCase()) && !names.has(bare(word)),
    )
    .map(({ fault }) => fault)
}

/** What a reader reads: the body, and of front matter and module.yml the entries that hold sentences. */
function proseOf(text: string, isModule: boolean): { line: number; prose: string }[] {
  const lines = text.split('\n')
  const hasFront = lines[0]?.trimEnd() === '---'
  const end = hasFront ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1
  const bodyFrom = isModule ? lines.length : end
  return lines.flatMap((line, at) => {
    const prose = at > bodyFrom ? line : (/^(?:title|summary|note):(.*)/u.exec(line)?.[1] ?? '')
    const words = withoutCitations(prose).replace(/\{\{[^}]*\}\}/gu, ' ')
    return words.trim() === '' ? [] : [{ line: at + 1, prose: words }]
  })
}

function wordsOf(text: string): string[] {
  return (text.match(/(?<![\p{L}\p{N}])\p{L}+(?:['’]\p{L}+)*(?!\p{N})/gu) ?? []).map(word => word.replaceAll('’', "'"))
}

const bare = (word: string) => word.replace(/'s$/u, '')

/** Capitalized words that stand in the middle of a sentence somewhere: people who were made up, places, brands; twice at least, since a slip comes once. */
function namesIn(lines: readonly { prose: string }[]): Set<string> {
  const counted = new Map<string, number>()
  const inside = new Set<string>()
  for (const { prose } of lines) {
    for (const found of prose.matchAll(/(?<![\p{L}\p{N}'’])\p{Lu}\p{Ll}+(?:['’]s)?(?![\p{L}])/gu)) {
      const name = bare(found[0].replaceAll('’', "'"))
      counted.set(name, (counted.get(name) ?? 0) + 1)
      if (/[\p{Ll}\p{N},;]\s$/u.test(prose.slice(0, found.index))) inside.add(name)
    }
  }
  return new Set([...inside].filter(name => (counted.get(name) ?? 0) > 1))
}

function isKnown(word: string, speller: Speller): boolean {
  const root = bare(word)
  // One letter, or an acronym such as SAMHSA or IOPs.
  if (root.length < 2 || /^\p{Lu}{2,}s?$/u.test(root)) return true
  const lower = root.toLowerCase()
  if (KNOWN_WORDS.has(lower) || (lower.endsWith('s') && KNOWN_WORDS.has(lower.slice(0, -1)))) return true
  return [word, root].some(speller.knows)
}

function reasonOf(word: string, meant: readonly string[]): string {
  const [first, second] = meant
  const ask = first === undefined ? '' : ` Did you mean "${first}"${second === undefined ? '' : ` or "${second}"`}?`
  return `"${word}" is not in the dictionary.${ask} A word your module teaches is listed under "terms" in module.yml.`
}
