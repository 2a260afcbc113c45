import type { ReadDb } from '#electron/db/database.ts'
import type { TrailBreak } from '#shared/audit/trail-break.ts'
import { codeAt, FIRST_CODE, findAuditHead, findStoredEvent, listTrail, type StoredEvent } from './audit.store.ts'
import { nameBreak } from './name-break.ts'

/** A key and the last event written under it; null for the key in use. */
export interface TrailKey {
  readonly key: Uint8Array
  readonly lastNumber: number | null
}

/** What a trail is checked with: the keys it was written under, oldest first, and where it ended at the last clean lock. */
export interface TrailProof {
  /** Copies, wiped by whoever asked for them. */
  keys(): readonly TrailKey[]
  readonly sealed: { readonly head: string; readonly count: number } | null
}

/** An event and its code, taken as right; checking goes on after it. */
export interface TrailPlace {
  readonly number: number
  readonly code: Uint8Array
}

/** Before the first event. */
export const TRAIL_START: TrailPlace = { number: 0, code: FIRST_CODE }

export type TrailStep =
  | { readonly found: 'whole'; readonly place: TrailPlace }
  | { readonly found: 'more'; readonly place: TrailPlace }
  | { readonly found: 'broken'; readonly broken: TrailBreak }

/** Checks at most `limit` events after a place. 'whole': the trail ended where it must. */
export function stepTrail(db: ReadDb, proof: TrailProof, from: TrailPlace, limit: number): TrailStep {
  const keys = proof.keys()
  try {
    return walk(db, { keys, sealed: proof.sealed }, from, limit)
  } finally {
    for (const { key } of keys) key.fill(0)
  }
}

type OpenProof = { readonly keys: readonly TrailKey[] } & Pick<TrailProof, 'sealed'>

function walk(db: ReadDb, proof: OpenProof, from: TrailPlace, limit: number): TrailStep {
  let place = from
  if (from.number === 0) {
    const [first] = listTrail(db, Number.MIN_SAFE_INTEGER, 1)
    if (first !== undefined && first.number < 1)
      return { found: 'broken', broken: { number: first.number, at: first.at, kind: 'inserted' } }
  }
  const events = listTrail(db, from.number, limit)
  for (const event of events) {
    if (!follows(proof.keys, place, event)) return { found: 'broken', broken: nameBreak(db, proof.keys, place, event) }
    place = { number: event.number, code: event.code }
    if (!isAsSealed(proof, place))
      return { found: 'broken', broken: { number: place.number, at: event.at, kind: 'changed' } }
  }
  if (events.length === limit) return { found: 'more', place }
  const { sealed } = proof
  if (sealed === null || place.number >= sealed.count) return { found: 'whole', place }
  return { found: 'broken', broken: { number: place.number + 1, at: lastTime(db, place.number), kind: 'cut-off' } }
}

function follows(keys: readonly TrailKey[], { number, code }: TrailPlace, event: StoredEvent): boolean {
  if (event.number !== number + 1) return false
  const held = keys.find(({ lastNumber }) => lastNumber === null || event.number <= lastNumber)
  return held !== undefined && codeAt(held.key, code, event).equals(event.code)
}

const isAsSealed = ({ sealed }: OpenProof, { number, code }: TrailPlace): boolean =>
  sealed === null || number !== sealed.count || Buffer.from(code).toString('hex') === sealed.head

const lastTime = (db: ReadDb, number: number): string | null => findStoredEvent(db, number)?.at ?? null

/** Checks what an unlock can afford: the last `before` events up to the sealed position, and every one since. */
export function checkTail(db: ReadDb, proof: TrailProof, before: number): TrailBreak | null {
  const start = placeAt(db, Math.max(0, (proof.sealed?.count ?? 0) - before))
  if ('kind' in start) return start
  let step: TrailStep = { found: 'more', place: start }
  while (step.found === 'more') step = stepTrail(db, proof, step.place, 1_000)
  return step.found === 'broken' ? step.broken : null
}

/** The place of a stored event; before the first one for 0. An event that is not there is the break. */
function placeAt(db: ReadDb, number: number): TrailPlace | TrailBreak {
  if (number === 0) return TRAIL_START
  const event = findStoredEvent(db, number)
  if (event !== null) return { number, code: event.code }
  const [next] = listTrail(db, number, 1)
  if (next !== undefined) return { number, at: next.at, kind: 'missing' }
  const { number: last } = findAuditHead(db)
  return { number: last + 1, at: lastTime(db, last), kind: 'cut-off' }
}
