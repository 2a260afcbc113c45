/** The parts of a name: what is called by, and the last name, of which more letters can be shown. */
const partsOf = (name: string): [first: string, last: string] => {
  const parts = name.trim().split(/\s+/)
  return [parts[0] ?? '', parts.length > 1 ? (parts.at(-1) ?? '') : '']
}

const letters = (text: string, count: number) => [...text].slice(0, count).join('')

function shortOf(name: string, count: number): string {
  const [first, last] = partsOf(name)
  const initial = letters(first, 1).toUpperCase()
  if (last === '') return `${initial}.`
  return `${initial}. ${letters(last, count)}${[...last].length > count ? '.' : ''}`
}

/** How many letters of a last name may show: more would be the name. */
const MOST_LETTERS = 3

/**
 * Names as they stand on a screen that somebody looks at over a shoulder: "A. B."; up to three letters of the last name where the
 * initials of two are the same. In the order of the names.
 */
export function initialsOf(names: readonly string[]): string[] {
  return names.map(name => {
    for (let count = 1; count < MOST_LETTERS; count += 1) {
      const short = shortOf(name, count)
      if (names.every(other => other === name || shortOf(other, count) !== short)) return short
    }
    return shortOf(name, MOST_LETTERS)
  })
}
