import type { NameHit } from './check-names.ts'
import { foldText, shortHash } from './fold-text.ts'
import type { NameResolution } from './name-resolution.ts'

/** A hit with the key by which a decision about it is found again. */
export interface MarkedHit extends NameHit {
  readonly key: string
}

const AROUND = 3
const wordsOf = (text: string) => foldText(text).letters.match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Marks each hit by its letters and the three words on either side: edits elsewhere keep the mark, edits beside it ask again.
 * The same words twice in one part are told apart by their order.
 */
export function markHits(text: string, hits: readonly NameHit[], part = ''): MarkedHit[] {
  const times = new Map<string, number>()
  return hits.map(hit => {
    const before = wordsOf(text.slice(Math.max(0, hit.start - 120), hit.start)).slice(-AROUND)
    const after = wordsOf(text.slice(hit.end, hit.end + 120)).slice(0, AROUND)
    const place = [part, hit.personKey, ...before, '>', ...wordsOf(hit.text), '<', ...after].join(' ')
    const time = (times.get(place) ?? 0) + 1
    times.set(place, time)
    return { ...hit, key: shortHash(`${place} ${time}`) }
  })
}

/** The hits about which nothing was decided; one that is kept needs its reason, and one that was masked is gone [NT22]. */
export function unresolvedHits<Hit extends MarkedHit>(
  hits: readonly Hit[],
  resolutions: readonly NameResolution[],
): Hit[] {
  const decided = resolutions.filter(({ decision, reason }) => decision === 'not-a-name' || reason !== null)
  const keys = new Set(decided.map(({ key }) => key))
  return hits.filter(({ key }) => !keys.has(key))
}
