import { join } from 'node:path'
import { faultLine } from '#shared/curriculum/fault.ts'
import { curriculumFolder, readContentFolder } from './compile-curriculum.ts'

// node tools/curriculum-check.ts [folder]: every fault of every curriculum file, a line each; exit 1 when there is any.
const folder = process.argv[2] ?? join(curriculumFolder, 'content')
try {
  const { modules, topics, faults } = readContentFolder(folder)
  for (const fault of faults) console.log(faultLine({ ...fault, file: join(folder, fault.file) }))
  console.log(`${modules.length} modules, ${topics.length} topics without fault in form, ${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
