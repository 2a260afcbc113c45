/** From this length on a misspelt name is looked for. */
export const NEAR_FROM = 5

/** Whether one letter more, less, other or two neighbours exchanged make one word of the other, or an ending that sounds the same; not whether they are equal. */
export function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (one === other) return false
  if (sounding(one) === sounding(other)) return true
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

/** Endings that sound the same are one: Wendy, Wendi, Wendie. */
const sounding = (word: string) => word.replace(/(?:ie|ey|ee|i)$/u, 'y')

/** Names by what is left of them when one letter is taken out, so that a word finds its neighbours at once. */
export class NearIndex<Value> {
  readonly #byRest = new Map<string, Map<string, Value>>()

  /** Adds a name of at least five letters; shorter ones are left out. */
  add(word: string, value: Value): void {
    if (word.length < NEAR_FROM) return
    for (const rest of restsOf(word)) {
      const there = this.#byRest.get(rest) ?? new Map<string, Value>()
      this.#byRest.set(rest, there.set(word, there.get(word) ?? value))
    }
  }

  /** The names one edit away from a word. */
  near(word: string): [string, Value][] {
    const found = new Map<string, Value>()
    for (const rest of restsOf(word)) {
      for (const [name, value] of this.#byRest.get(rest) ?? []) if (isOneEditAway(word, name)) found.set(name, value)
    }
    return [...found]
  }
}

function restsOf(word: string): Set<string> {
  const rests = new Set([word, sounding(word)])
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1))
  return rests
}
