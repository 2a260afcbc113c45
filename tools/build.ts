import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleInterface } from './bundle-interface.ts'
import { bundleProcesses } from './bundle-processes.ts'
import { compileCurriculum, curriculumFolder } from './compile-curriculum.ts'
import { isEntry } from './run.ts'
import { listShippedPackages } from './shipped-packages.ts'
import { writeLicences, writeSbom } from './write-inventory.ts'

/** Builds the whole app into dist/: three bundles, the interface, the curriculum, the licences and the bill of materials. */
export async function buildApp(): Promise<void> {
  mkdirSync('dist', { recursive: true })
  compileCurriculum(join(curriculumFolder, 'content'), 'dist/curriculum')
  const [interfaceFiles, processFiles] = await Promise.all([bundleInterface(), bundleProcesses()])
  const packages = listShippedPackages([...interfaceFiles, ...processFiles])
  writeLicences(packages)
  writeSbom(packages)
}

if (isEntry(import.meta.filename)) {
  const started = performance.now()
  await buildApp()
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
