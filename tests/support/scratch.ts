import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { curriculumFolder, compileCurriculum } from '#tools/compile-curriculum.ts'

/** The variable that holds the folder of what every test file reads and none changes. */
export const SCRATCH = 'CIRCLEBOOK_TEST_SCRATCH'
/** The variable that holds a folder for what is written thousands of times, in the machine's memory where it has one. */
export const FAST = 'CIRCLEBOOK_TEST_FAST'

function fastParent(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

/** Before all unit tests, once: both folders, the first with the compiled curriculum; removed after them. */
export function setup(): () => void {
  const scratch = mkdtempSync(join(tmpdir(), 'circlebook-scratch-'))
  const fast = mkdtempSync(join(fastParent(), 'circlebook-fast-'))
  process.env[SCRATCH] = scratch
  process.env[FAST] = fast
  compileCurriculum(join(curriculumFolder, 'content'), join(scratch, 'curriculum'))
  return () => {
    for (const folder of [scratch, fast]) rmSync(folder, { recursive: true, force: true })
  }
}
