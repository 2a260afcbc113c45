import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary, type Library } from '#electron/curriculum/library.ts'
import { compileCurriculum } from '#tools/compile-curriculum.ts'

let opened: Library | null = null

/** The shipped curriculum, compiled once per test process. */
export function libraryOfContent(): Library {
  if (opened !== null) return opened
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-curriculum-'))
  compileCurriculum('shared/curriculum/content', folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  opened = openLibrary(folder)
  return opened
}
