import type { ContentFile, ModuleFile } from './check-content.ts'
import type { Fault } from './fault.ts'

/** Names in a module.yml's list of topics that are no topic of it [CU57]. */
export function checkOrder(modules: readonly ModuleFile[], files: readonly Pick<ContentFile, 'id'>[]): Fault[] {
  const known = new Set<string>(files.map(({ id }) => id))
  return modules.flatMap(({ file, text, module }) => {
    const line = Math.max(1, text.split('\n').findIndex(row => row.startsWith('topics:')) + 1)
    return module.topics
      .filter(name => !known.has(`${module.id}/${name}`))
      .map(name => ({
        file,
        line,
        reason: `topics names "${name}", and there is no whole topic ${name}.md in this folder.`,
      }))
  })
}
