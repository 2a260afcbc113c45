/** A stretch of time in milliseconds since 1970; `until` is never before `from`. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** The same time as spans that neither overlap nor touch, in order; empty ones fall away. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.filter(({ from, until }) => until > from).sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last === undefined || span.from > last.until) result.push(span)
    else if (span.until > last.until) result[result.length - 1] = { from: last.from, until: span.until }
  }
  return result
}

/** What two merged lists have in common, merged. */
export const common = (a: readonly Span[], b: readonly Span[]): Span[] =>
  merged(
    a.flatMap(one =>
      b.map(other => ({ from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) })),
    ),
  )

/** How long a merged list is, in milliseconds. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.until - span.from, 0)
