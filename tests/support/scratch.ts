import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { curriculumFolder, compileCurriculum } from '#tools/compile-curriculum.ts'

/** The variable that holds the folder of what every test file reads and none changes. */
export const SCRATCH = 'CIRCLEBOOK_TEST_SCRATCH'

/** Before all unit tests, once: a folder with the compiled curriculum; removed after them. */
export function setup(): () => void {
  const scratch = mkdtempSync(join(tmpdir(), 'circlebook-scratch-'))
  process.env[SCRATCH] = scratch
  compileCurriculum(join(curriculumFolder, 'content'), join(scratch, 'curriculum'))
  return () => rmSync(scratch, { recursive: true, force: true })
}
