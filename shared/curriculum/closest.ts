/** The one of `known` that somebody most likely meant by `word`, whatever its capitals; null when none is near. */
export function closest(word: string, known: readonly string[]): string | null {
  const wanted = plain(word)
  let best: { name: string; distance: number } | null = null
  for (const name of known) {
    const distance = editDistance(wanted, plain(name))
    if (distance <= Math.max(1, Math.floor(name.length / 4)) && distance < (best?.distance ?? Infinity))
      best = { name, distance }
  }
  return best?.name ?? null
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** How many letters must be added, dropped or replaced to make one text of the other. */
function editDistance(a: string, b: string): number {
  // Nothing that long was meant for one of our names.
  if (Math.abs(a.length - b.length) > 6) return Infinity
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (let column = 1; column <= b.length; column += 1)
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
