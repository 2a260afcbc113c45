import * as z from 'zod'
import { Line } from '#shared/ipc/text.ts'
import type { NameHit } from './check-names.ts'
import { foldText, shortHash } from './fold-text.ts'

/** What the facilitator decided about one hit; a name that stays has its reason [NT22]. */
export const NameResolution = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('mask'), personKey: z.string(), spot: z.string() }),
  z.strictObject({ decision: z.literal('keep'), personKey: z.string(), spot: z.string(), reason: Line(500) }),
  z.strictObject({ decision: z.literal('not-a-name'), personKey: z.string(), spot: z.string() }),
])
export type NameResolution = z.infer<typeof NameResolution>

/** A hit with the mark by which a decision about it is found again. */
export interface MarkedHit extends NameHit {
  readonly spot: string
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
    return { ...hit, spot: shortHash(`${place} ${time}`) }
  })
}

/** The hits about which nothing was decided; one that was to be masked and still stands is open too [NT22]. */
export function unresolvedHits(hits: readonly MarkedHit[], resolutions: readonly NameResolution[]): MarkedHit[] {
  const decided = new Set(
    resolutions.filter(({ decision }) => decision !== 'mask').map(({ personKey, spot }) => `${personKey} ${spot}`),
  )
  return hits.filter(({ personKey, spot }) => !decided.has(`${personKey} ${spot}`))
}
