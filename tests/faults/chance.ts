/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export type Next = ReturnType<typeof numbers>

/** One of a list. */
export function oneOf<T>(list: readonly T[], next: Next): T {
  const found = list[next(list.length)]
  if (found === undefined) throw new RangeError('The list is empty.')
  return found
}

/** At most so many of a list, in its order, the same ones for the same seed. */
export function sampleOf<T>(list: readonly T[], size: number, seed: number): T[] {
  if (list.length <= size) return [...list]
  const next = numbers(seed)
  const places = list.map((_, at) => ({ at, rank: next(2 ** 30) }))
  const kept = places.toSorted((a, b) => a.rank - b.rank).slice(0, size)
  return kept.toSorted((a, b) => a.at - b.at).flatMap(({ at }) => list.slice(at, at + 1))
}
