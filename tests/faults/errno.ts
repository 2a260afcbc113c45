import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampleOf } from './chance.ts'
import { disturb, pointsIn } from './kill-sweep.ts'
import type { OperationName } from './operations.ts'
import { isDocumented } from './documented.ts'
import { hear } from './oracle.ts'
import { workFolder } from './places.ts'
import { isRefused, READING, refusing, WRITING, type CallName, type Point } from './strace.ts'
import type { Outcome } from './tally.ts'

/** What a disk answers when it is full, broken, read-only or somebody else's. */
const ANSWERS = ['ENOSPC', 'EIO', 'EROFS', 'EACCES'] as const

interface Failing {
  readonly point: Point
  readonly answer: (typeof ANSWERS)[number]
  readonly once: boolean
}

/** Every call on the vault's files that comes after `begun`, with each answer, once and from then on. */
function allFailures(points: readonly Point[]): Failing[] {
  return points.flatMap(point => ANSWERS.flatMap(answer => [true, false].map(once => ({ point, answer, once }))))
}

const NAMES: readonly CallName[] = [...WRITING, ...READING]

/** Lets a disk refuse calls of an operation, at a seeded sample of so many places: the refusal is a documented one, and nothing is lost. */
export async function errnoSweep(operation: OperationName, most = Infinity, seed = 1): Promise<Outcome[]> {
  const failures = sampleOf(allFailures(await pointsIn(operation, NAMES)), most, seed)
  const outcomes: Outcome[] = []
  const log = join(workFolder('refused'), 'log')
  for (const { point, answer, once } of failures) {
    const label = `${answer} ${once ? 'once' : 'from then on'} at ${point.call} ${point.nth} of ${point.file}`
    const { said, complaints, ...rest } = await disturb(operation, label, folder =>
      refusing(folder, point, { answer, once, log }),
    )
    // What was not refused proves nothing.
    const missed = isRefused(readFileSync(log, 'utf8')) ? [] : ['the disk refused nothing']
    outcomes.push({ ...rest, complaints: [...missed, ...complaints, ...undocumented(said)] })
  }
  return outcomes
}

/** A refusal that no table of sentences holds. */
function undocumented(said: readonly string[]): string[] {
  const { refusal } = hear(said)
  if (refusal === null) return said.at(-1) === 'done' ? [] : [`said ${said.join(' / ')}`]
  return isDocumented(refusal) && !said.includes('open all the same') ? [] : [said.join(' / ')]
}
