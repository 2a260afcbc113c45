import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCRATCH } from '#tests/support/scratch.ts'
import { takeSnapshot } from './snapshot.ts'

/** A folder of the machine's memory where it has one: thousands of vaults are copied there. */
function fastFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

const made: string[] = []
process.once('exit', () => made.forEach(folder => rmSync(folder, { recursive: true, force: true })))

/** A new folder for one row of the catalogue, gone when this process ends. */
export function workFolder(row: string): string {
  const folder = mkdtempSync(join(fastFolder(), `circlebook-faults-${row}-`))
  made.push(folder)
  return folder
}

/** Where the curriculum was compiled to before all tests. */
export const curriculum = (): string => join(process.env[SCRATCH] ?? '', 'curriculum')

let snapshot: Promise<string> | null = null

/** The process that is disturbed, as a snapshot that Node goes on from. */
export function faultedProcess(): Promise<string> {
  return (snapshot ??= takeSnapshot(join(import.meta.dirname, 'faulted-process.ts'), workFolder('process')))
}
