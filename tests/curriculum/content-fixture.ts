import { createHash } from 'node:crypto'
import type { ContentFile, ModuleFile } from '#shared/curriculum/check-content.ts'
import { Module, ModuleId, TopicId } from '#shared/curriculum/topic.ts'
import { calmYaml } from './topic-fixture.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A topic file of the invented module, each line of its text being a paragraph. */
export const aFile = (name: string, text: string, more: Partial<ContentFile> = {}): ContentFile => ({
  file: `calm/${name}.md`,
  text,
  id: TopicId.parse(`calm/${name}`),
  passages: text.split('\n').flatMap((line, at) => (line === '' ? [] : [{ line: at + 1, text: line }])),
  topic: { module: ModuleId.parse('calm'), guide: [], rolePlay: [], snags: [] },
  ...more,
})

/** The module.yml of the invented module with some terms. */
export const aModuleFile = (...terms: string[]): ModuleFile => {
  const text = `${calmYaml}terms: [${terms.join(', ')}]\n`
  const module = Module.parse({
    id: 'calm',
    title: 'Calm Evenings',
    summary: 'An invented module.',
    version: '1.0.0',
    licence: 'CC-BY-4.0',
    attribution: 'The Circlebook authors',
    order: 5,
    terms,
  })
  return { file: 'calm/module.yml', text, module }
}
