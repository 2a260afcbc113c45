/** How many seconds a refusal asks to wait, read from its sentence ("Wait 8 seconds", "Wait 15 minutes"); null when it names none. */
export function waitSeconds(sentence: string): number | null {
  const found = /(\d+) (second|minute)s?\b/.exec(sentence)
  if (found === null) return null
  return Number(found[1]) * (found[2] === 'minute' ? 60 : 1)
}
