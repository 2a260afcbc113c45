/** One reach of the app's: what was measured, and whether it held. */
export interface Reach {
  readonly what: string
  readonly measured: string
  readonly reach: string
  /** Null: it could not be measured, and `measured` says why. */
  readonly holds: boolean | null
}

/** A measured value that must be at most (or at least) a bound, with the samples behind it in words. */
export function atMost(what: string, value: number, bound: number, { unit, note }: Shown): Reach {
  return { what, measured: `${shown(value)}${unit}  ${note}`, reach: `≤ ${bound}${unit}`, holds: value <= bound }
}
export function atLeast(what: string, value: number, bound: number, { unit, note }: Shown): Reach {
  return { what, measured: `${shown(value)}${unit}  ${note}`, reach: `≥ ${bound}${unit}`, holds: value >= bound }
}
interface Shown {
  readonly unit: '' | '×' | ' ms' | ' KiB'
  readonly note: string
}

/** Three digits that count; whole numbers above a hundred. */
export const shown = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3)

export const ms = (value: number): string => `${shown(value)} ms`
export const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const verdict = ({ holds }: Reach) => (holds === null ? 'NOT MEASURED' : holds ? 'reached' : 'MISSED')

/** Prints the table and says how many were reached. */
export function printReaches(reaches: readonly Reach[]): void {
  const widths = { what: width(reaches.map(row => row.what)), reach: width(reaches.map(row => row.reach)) }
  for (const row of reaches) {
    console.log(
      `${verdict(row).padEnd(12)}  ${row.what.padEnd(widths.what)}  ${row.reach.padEnd(widths.reach)}  ${row.measured}`,
    )
  }
  const reached = reaches.filter(row => row.holds === true).length
  console.log(`\n${reached} of ${reaches.length} reached.`)
}

const width = (texts: readonly string[]) => Math.max(...texts.map(text => text.length))

/** Prints one figure that has no reach. */
export const printFigure = (what: string, value: string): void => console.log(`  ${what}: ${value}`)
