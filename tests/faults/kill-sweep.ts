import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { base, copyOf } from './bases.ts'
import { sampleOf } from './chance.ts'
import { operations, type OperationName } from './operations.ts'
import { complaintsAbout, filesUnder, hear } from './oracle.ts'
import { workFolder } from './places.ts'
import { killing, pointsOf, recordCalls, requireStrace, runTraced, WRITING, type Point } from './strace.ts'
import type { Outcome } from './tally.ts'

/** Where an operation can be cut short; throws unless it runs through when nobody does. */
export async function pointsIn(operation: OperationName, names: Parameters<typeof pointsOf>[1]): Promise<Point[]> {
  requireStrace()
  const folder = copyOf(await base(operations[operation].base), workFolder('whole'))
  const before = filesUnder(folder)
  const { calls, ended } = await recordCalls(folder, operation, names)
  const heard = hear(ended.said)
  if (ended.said.at(-1) !== 'done' || heard.acks !== operations[operation].steps)
    throw new Error(`${operation}, undisturbed, said: ${ended.said.join(' / ')}`)
  const complaints = await complaintsAbout({ operation, folder, before, heard })
  if (complaints.length > 0) throw new Error(`${operation}, undisturbed: ${complaints.join('; ')}`)
  rmSync(folder, { recursive: true, force: true })
  return pointsOf(calls, names)
}

/** Runs an operation on a copy of its vault with something done to it, and gives what is wrong afterwards. */
export async function disturb(
  operation: OperationName,
  label: string,
  options: (folder: string) => readonly string[],
): Promise<Outcome & { said: readonly string[] }> {
  const from = await base(operations[operation].base)
  const folder = copyOf(from, workFolder('case'))
  const before = filesUnder(folder)
  const { said, hung } = await runTraced(folder, operation, options(folder))
  const complaints = hung ? ['it hung'] : await complaintsAbout({ operation, folder, before, heard: hear(said) })
  rmSync(folder, { recursive: true, force: true })
  return { label: `${operation}, ${label}`, complaints, said }
}

/** Kills an operation at calls that change files or make a change last: at each of them, or at a seeded sample of so many. */
export async function killSweep(operation: OperationName, most = Infinity, seed = 1): Promise<Outcome[]> {
  const points = sampleOf(await pointsIn(operation, WRITING), most, seed)
  const outcomes: Outcome[] = []
  for (const point of points) {
    const label = `killed at ${point.call} ${point.nth} of ${join(point.file)}`
    const { said, complaints, ...rest } = await disturb(operation, label, folder => killing(folder, point))
    // What was not killed proves nothing.
    const missed = said.includes('done') ? [`was not killed: ${said.join(' / ')}`] : []
    outcomes.push({ ...rest, complaints: [...missed, ...complaints] })
  }
  return outcomes
}
