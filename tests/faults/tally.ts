import { appendFileSync } from 'node:fs'

/** What came of one row of the catalogue: how many cases, how many survived, and how many there must be. */
export interface Tally {
  readonly row: string
  readonly tried: number
  readonly survived: number
  readonly aim: number
  readonly seconds: number
  readonly remark?: string
}

/** Names the file into which `npm run test:faults` has the tallies written, a line of JSON each. */
export const TALLY_FILE = 'CIRCLEBOOK_FAULTS_TALLY'

/** Prints a tally, and keeps it where the table is made. */
export function keepTally(tally: Tally): void {
  const { row, tried, survived, seconds, remark } = tally
  console.log(
    `${row}: ${tried} tried, ${survived} survived, ${seconds.toFixed(1)} s${remark === undefined ? '' : `; ${remark}`}`,
  )
  const file = process.env[TALLY_FILE]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(tally)}\n`)
}

/** The failures among cases, each with what was wrong; at most some of them, since one fault shows in many cases. */
export interface Outcome {
  readonly label: string
  readonly complaints: readonly string[]
}
export const failuresOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .filter(({ complaints }) => complaints.length > 0)
    .slice(0, 20)
    .map(({ label, complaints }) => `${label}: ${complaints.join('; ')}`)

/** Counts outcomes into a tally: what was aimed at, and since when. */
export function tallyOf(
  row: string,
  outcomes: readonly Outcome[],
  about: { since: number; aim: number; remark?: string },
): Tally {
  const { since, ...rest } = about
  const survived = outcomes.filter(({ complaints }) => complaints.length === 0).length
  return { row, tried: outcomes.length, survived, seconds: (performance.now() - since) / 1000, ...rest }
}
