import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FAST, SCRATCH } from '#tests/support/scratch.ts'
import { keepDerived } from './remembered-argon2.ts'
import { takeSnapshot } from './snapshot.ts'

/** A new folder for one row of the catalogue, gone when all tests have ended. */
export const workFolder = (row: string): string =>
  mkdtempSync(join(process.env[FAST] ?? tmpdir(), `circlebook-faults-${row}-`))

/** Where the curriculum was compiled to before all tests. */
export const curriculum = (): string => join(process.env[SCRATCH] ?? '', 'curriculum')

let derived: string | null = null

/** The file of the keys that were derived so far, for processes of their own. */
export function derivedKeys(): string {
  if (derived !== null) return derived
  derived = join(workFolder('derived'), 'keys')
  keepDerived(derived)
  return derived
}

let snapshot: Promise<string> | null = null

/** The process that is disturbed, as a snapshot that Node goes on from. */
export function faultedProcess(): Promise<string> {
  return (snapshot ??= takeSnapshot(join(import.meta.dirname, 'faulted-process.ts'), workFolder('process')))
}
