import type { ContentText } from '#shared/curriculum/read-content.ts'
import { blankModule } from '#shared/curriculum/template.ts'
import { isHead } from './packs-files.ts'

/** A module's files in a folder of this name. */
export interface ModuleFiles {
  readonly folder: string
  readonly files: ContentText[]
}

/**
 * A module that ships, made a beginning for one of the clinic's own: under an id and a title of its own and at version 1.0.0, so that it
 * can be imported beside ours. Licence and attribution stay, as the licence asks.
 */
export function templateOf(moduleId: string, texts: readonly ContentText[]): ModuleFiles {
  const folder = `${moduleId}-own`.slice(0, 60)
  const files = texts.map(({ file, text }) => {
    const name = file.slice(moduleId.length + 1)
    return { file: name, text: isHead(name) ? ownModule(text, folder) : ownTopic(text, folder) }
  })
  return { folder, files }
}

const ownModule = (text: string, folder: string) =>
  text
    .replace(/^id:.*$/m, `id: ${folder}`)
    .replace(/^version:.*$/m, 'version: 1.0.0')
    .replace(/^(title:[ \t]*)(["']?)(.*?)\2[ \t]*$/m, '$1$2$3 (our own)$2')

/** Only what stands between the `---` lines is changed: "id:" may well begin a line of the text. */
function ownTopic(text: string, folder: string): string {
  const end = text.indexOf('\n---', 3)
  const front = text
    .slice(0, end)
    .replace(/^id:.*\/(.*)$/m, `id: ${folder}/$1`)
    .replace(/^module:.*$/m, `module: ${folder}`)
  return front + text.slice(end)
}

/** A module of the clinic's own as it was imported. */
export const asImported = (moduleId: string, texts: readonly ContentText[]): ModuleFiles => ({
  folder: moduleId,
  files: texts.map(({ file, text }) => ({ file: file.slice(moduleId.length + 1), text })),
})

/** A module without words of its own, to fill in. */
export function blankFiles(): ModuleFiles {
  const texts = blankModule()
  return asImported(texts[0]?.file.split('/')[0] ?? '', texts)
}
