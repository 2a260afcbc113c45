import type { ContentFile, ContentRules } from './check-content.ts'
import { withoutCitations } from './check-words.ts'
import type { Fault } from './fault.ts'

/** Every five words in a row, hashed as protected-shingles.json says (its `how`), over the whole file, lists and headings included. */
export function checkProtected(
  { file, text }: Pick<ContentFile, 'file' | 'text'>,
  { protectedHashes, sha256 }: ContentRules,
): Fault[] {
  const words: string[] = []
  const lines: number[] = []
  for (const [at, line] of text.toLowerCase().split('\n').entries())
    for (const word of withoutCitations(line)
      .replaceAll('’', "'")
      .match(/[a-z']+/g) ?? []) {
      words.push(word)
      lines.push(at + 1)
    }
  const faults = new Map<number, Fault>()
  for (let at = 0; at + 5 <= words.length; at += 1) {
    const line = lines[at] ?? 1
    const run = `${words[at]} ${words[at + 1]} ${words[at + 2]} ${words[at + 3]} ${words[at + 4]}`
    if (faults.has(line) || !protectedHashes.has(sha256(run).slice(0, 16))) continue
    faults.set(line, { file, line, reason: `"${run}" stands in a protected text: say it in our own words.` })
  }
  return [...faults.values()]
}
