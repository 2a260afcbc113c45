import type { ContentFile, ModuleFile } from './check-content.ts'
import type { Fault } from './fault.ts'
import { listedTopics } from './module-parts.ts'

/** Names in a module.yml's list of topics, or in those of its parts, that are no topic of it [CU57]. */
export function checkOrder(modules: readonly ModuleFile[], files: readonly Pick<ContentFile, 'id'>[]): Fault[] {
  const known = new Set<string>(files.map(({ id }) => id))
  return modules.flatMap(({ file, text, module }) => {
    const rows = text.split('\n')
    const entry = module.parts.length > 0 ? 'parts' : 'topics'
    const start = Math.max(
      0,
      rows.findIndex(row => row.startsWith(`${entry}:`)),
    )
    const says = (row: string, name: string) => row.split(/[^a-z0-9-]+/).includes(name)
    return listedTopics(module)
      .filter(name => !known.has(`${module.id}/${name}`))
      .map(name => ({
        file,
        line:
          Math.max(
            start,
            rows.findIndex((row, at) => at >= start && says(row, name)),
          ) + 1,
        reason: `${entry} names "${name}", and there is no whole topic ${name}.md in this folder.`,
      }))
  })
}
