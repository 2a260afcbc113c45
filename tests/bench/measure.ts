/** The value below which `share` (0 to 1) of the samples lie; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2
}

/** Milliseconds this work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** One side of a comparison: does round number `round` and says how many milliseconds counted. */
export type Contender = (round: number) => Promise<number>

interface Rounds {
  readonly rounds: number
  /** Rounds before the first that counts. */
  readonly warmUp: number
}

/** The contenders in turn, each once a round, the order turned about every round: what slows the machine slows all of them. */
export async function alternate<Name extends string>(
  contenders: Record<Name, Contender>,
  { rounds, warmUp }: Rounds,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[] // the keys of a record are its names
  const samples = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]> // one for each name
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const took = await contenders[name](round + warmUp)
      if (round >= 0) samples[name].push(took)
    }
  }
  return samples
}
