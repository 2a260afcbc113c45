import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary, type Library } from '#electron/curriculum/library.ts'
import { compileCurriculum, curriculumFolder } from '#tools/compile-curriculum.ts'
import { SCRATCH } from './scratch.ts'

let opened: Library | null = null

/** The shipped curriculum, opened once per process; compiled here only where no test run has done it (the bench). */
export function libraryOfContent(): Library {
  return (opened ??= openLibrary(compiledFolder()))
}

function compiledFolder(): string {
  const scratch = process.env[SCRATCH]
  if (scratch !== undefined) return join(scratch, 'curriculum')
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-curriculum-'))
  compileCurriculum(join(curriculumFolder, 'content'), folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
