import type { ReadDb } from '#electron/db/database.ts'
import type { BreakKind, TrailBreak } from '#shared/audit/trail-break.ts'
import { codeAt, listTrail, type StoredEvent } from './audit.store.ts'
import type { TrailKey, TrailPlace } from './verify-trail.ts'

// A chain tells only that a link is broken. What was done to it is read from the codes around: whoever has no key cannot
// make new ones, so the genuine events near the break still tell where they stood.

/** How many events after a break are looked through for where the chain goes on. */
const WINDOW = 3_000
/** How many events taken out and renumbered over are told from a changed one. */
const MOST_TAKEN_OUT = 64

/** Names what is wrong at the first event that does not follow its place. */
export function nameBreak(db: ReadDb, keys: readonly TrailKey[], place: TrailPlace, event: StoredEvent): TrailBreak {
  const number = place.number + 1
  if (event.number !== number) return { number, at: event.at, kind: 'missing' }
  return { number, at: event.at, kind: kindOf(keys, place, [event, ...listTrail(db, number, WINDOW)]) }
}

function kindOf(keys: readonly TrailKey[], place: TrailPlace, around: readonly StoredEvent[]): BreakKind {
  const follows = (before: Uint8Array, event: StoredEvent, number: number) =>
    keys.some(({ key }) => codeAt(key, before, event, number).equals(event.code))
  const [event, next] = around
  if (event === undefined) return 'changed'
  const number = place.number + 1
  // Where the event that belongs here stands now.
  const at = around.findIndex(other => follows(place.code, other, number))
  const right = around[at]
  if (at > 0 && right !== undefined) {
    const isMovedUp = follows(right.code, event, number + 1)
    return isMovedUp || isGenuine(event, around, follows) ? 'out-of-order' : 'inserted'
  }
  if (isGenuine(event, around, follows)) return 'out-of-order'
  if (next === undefined) return 'changed'
  const out = Array.from({ length: MOST_TAKEN_OUT }, (_, index) => index + 1)
  // Later events that were renumbered to hide a gap still follow one another by their old numbers.
  return out.some(count => follows(event.code, next, next.number + count)) ? 'missing' : 'changed'
}

type Follows = (before: Uint8Array, event: StoredEvent, number: number) => boolean

/** Whether the event follows some other place in this stretch. */
const isGenuine = (event: StoredEvent, around: readonly StoredEvent[], follows: Follows): boolean =>
  around.some(
    other =>
      follows(other.code, event, other.number + 1) || (other !== event && follows(other.code, event, other.number)),
  )
