import type { ContentFile, ModuleFile } from './check-content.ts'
import type { Fault } from './fault.ts'

/** Terms of a module.yml that none of its topics uses: an exemption that nothing needs any more. */
export function checkTerms(
  modules: readonly ModuleFile[],
  files: readonly (Pick<ContentFile, 'text'> & { topic: Pick<ContentFile['topic'], 'module'> })[],
): Fault[] {
  return modules.flatMap(({ file, text, module }) => {
    const said = files
      .filter(({ topic }) => topic.module === module.id)
      .map(topic => topic.text.toLowerCase().replaceAll('’', "'"))
    const line = Math.max(1, text.split('\n').findIndex(row => row.startsWith('terms:')) + 1)
    return module.terms
      .filter(term => !said.some(words => words.includes(term.toLowerCase())))
      .map(term => ({ file, line, reason: `The term "${term}" stands in no topic of this module: take it out.` }))
  })
}
