import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'

/** What stands on a recovery kit besides the code: whole sentences, empty ones left out. */
export interface KitLines {
  readonly heading: string
  readonly facts: readonly string[]
  readonly advice: readonly string[]
}

/** The kit as plain text: three groups a line, as they stand on the screen and on paper. */
export function kitText(code: string, { heading, facts, advice }: KitLines): string {
  const groups = recoveryCodeGroups(code)
  const rows = [0, 3, 6].map(start => groups.slice(start, start + 3).join('   '))
  return [heading, '', ...facts, '', ...rows, '', ...advice, ''].join('\r\n')
}

/** Two different places of the nine groups, the smaller first; `random` gives a whole number from 0 to below its argument. */
export function twoPlaces(random: (below: number) => number): [number, number] {
  const one = random(9)
  const step = 1 + random(8)
  const other = (one + step) % 9
  return one < other ? [one, other] : [other, one]
}

/** A whole number from 0 to below `below`, from the system's randomness. */
export function randomBelow(below: number): number {
  const most = Math.floor(0x1_0000_0000 / below) * below
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? most
    if (drawn < most) return drawn % below
  }
}
