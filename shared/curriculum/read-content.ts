import { checkContent, type ContentFile, type ContentRules } from './check-content.ts'
import { type Fault, sortFaults } from './fault.ts'
import { parseModule } from './parse-module.ts'
import { parseTopic, type TopicContext } from './parse-topic.ts'
import type { Module, Topic } from './topic.ts'

/** A file of a content folder: its path from there with forward slashes, `<module>/<name>`, and its text. */
export interface ContentText {
  readonly file: string
  readonly text: string
}

export interface Content {
  /** By order, then id. */
  readonly modules: Module[]
  /** In the order of their modules, then by id with numbers counted as numbers. */
  readonly topics: Topic[]
  /** All faults of all files; modules and topics are whole only when it is empty. */
  readonly faults: Fault[]
}

/** Reads whole modules from their files; `rules` adds the checks that shipped content must pass, null leaves them out. */
export function readContent(
  texts: readonly ContentText[],
  context: Omit<TopicContext, 'module'>,
  rules: ContentRules | null,
): Content {
  const faults: Fault[] = []
  const modules = new Map<string, Module>()
  for (const { file, text } of texts.filter(({ file }) => /^[^/]+\/module\.yml$/.test(file))) {
    const parsed = parseModule(text, file)
    if (parsed.ok) modules.set(file.split('/')[0] ?? '', parsed.module)
    else faults.push(...parsed.faults)
  }
  const topics: Topic[] = []
  const files: ContentFile[] = []
  for (const { file, text } of texts.filter(({ file }) => !/^[^/]+\/module\.yml$/.test(file))) {
    const module = modules.get(file.split('/')[0] ?? '')
    if (!/^[^/]+\/[^/]+\.md$/.test(file))
      faults.push({ file, line: 1, reason: 'Only <module>/module.yml and <module>/<topic>.md belong here.' })
    else if (module === undefined)
      faults.push({ file, line: 1, reason: 'This folder has no module.yml that could be read.' })
    else {
      const parsed = parseTopic(text, file, { ...context, module })
      if (!parsed.ok) faults.push(...parsed.faults)
      else {
        topics.push(parsed.topic)
        files.push({ file, text, id: parsed.topic.id, passages: parsed.passages })
      }
    }
  }
  if (rules !== null) faults.push(...checkContent(files, rules))
  return { ...inOrder([...modules.values()], topics), faults: sortFaults(faults) }
}

function inOrder(modules: Module[], topics: Topic[]): Pick<Content, 'modules' | 'topics'> {
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en', { numeric: true })
  const sorted = modules.sort((a, b) => a.order - b.order || byId(a, b))
  const place = new Map(sorted.map((module, at) => [module.id, at]))
  const placeOf = (topic: Topic) => place.get(topic.module) ?? sorted.length
  return { modules: sorted, topics: topics.sort((a, b) => placeOf(a) - placeOf(b) || byId(a, b)) }
}
