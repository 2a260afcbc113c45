import { type Fault, findingsIn, sortFaults } from './fault.ts'
import { readYaml } from './read-yaml.ts'
import { plainLineEnds } from './split-file.ts'
import { Module } from './topic.ts'

export type ParsedModule = { ok: true; module: Module } | { ok: false; faults: Fault[] }

/** Reads a module.yml, `fileName` being `<module>/module.yml`, into a module or all its faults by line. Never throws. */
export function parseModule(text: string, fileName: string): ParsedModule {
  const { faults, report } = findingsIn(fileName)
  try {
    const module = readYaml(plainLineEnds(text), 1, Module, report)
    const folder = fileName.replaceAll('\\', '/').split('/').at(-2)
    if (module !== null && module.id !== folder)
      report(1, `The id must be the name of the folder, ${folder}; it is ${module.id}.`)
    if (module !== null && module.parts.length > 0 && module.topics.length > 0)
      report(1, 'The topics are listed once: under "topics", or under "parts" with a title for each part.')
    if (module !== null && faults.length === 0) return { ok: true, module }
  } catch (error) {
    // The YAML parser's stack can overflow on text made to do that.
    report(1, `The file could not be read (${error instanceof Error ? error.name : 'unknown fault'}).`)
  }
  return { ok: false, faults: sortFaults(faults) }
}
