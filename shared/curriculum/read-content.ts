import { checkContent, type ContentFile, type ContentRules, type ModuleFile } from './check-content.ts'
import { type Fault, findingsIn, sortFaults } from './fault.ts'
import { listedTopics } from './module-parts.ts'
import { parseModule } from './parse-module.ts'
import { parseTopic, type TopicContext } from './parse-topic.ts'
import { reportPrompts } from './prompts.ts'
import { plainLineEnds } from './split-file.ts'
import type { Module, Topic } from './topic.ts'

/** A file of a content folder: its path from there with forward slashes, `<module>/<name>`, and its text. */
export interface ContentText {
  readonly file: string
  readonly text: string
}

export interface Content {
  /** By order, then id. */
  readonly modules: Module[]
  /** In the order of their modules, then as these list them, then by id with numbers counted as numbers. */
  readonly topics: Topic[]
  /** All faults of all files; modules and topics are whole only when it is empty. */
  readonly faults: Fault[]
  /** Those of them that do not refuse a clinic's own module: what `rules` found. */
  readonly advice: Fault[]
}

/** Reads whole modules from their files; `rules` adds the checks that shipped content must pass, null leaves them out. */
export function readContent(
  texts: readonly ContentText[],
  context: Omit<TopicContext, 'module'>,
  rules: ContentRules | null,
): Content {
  const faults: Fault[] = []
  const { modules, files: moduleFiles } = readModules(texts, faults)
  const topics: Topic[] = []
  const files: ContentFile[] = []
  const folders = new Set(texts.filter(isModule).map(folderOf))
  for (const { file, text } of texts.filter(text => !isModule(text))) {
    const module = modules.get(folderOf({ file }))
    if (!/^[^/]+\/[^/]+\.md$/.test(file)) faults.push({ file, line: 1, reason: strayReason(file) })
    else if (module === undefined) {
      const reason = folders.has(folderOf({ file }))
        ? 'The module.yml of this folder has faults: once they are mended, this file is read.'
        : 'This folder has no module.yml that could be read.'
      faults.push({ file, line: 1, reason })
    } else {
      const parsed = parseTopic(text, file, { ...context, module })
      if (!parsed.ok) faults.push(...parsed.faults)
      else {
        topics.push(parsed.topic)
        files.push({
          file,
          text: plainLineEnds(text),
          id: parsed.topic.id,
          passages: parsed.passages,
          topic: parsed.topic,
        })
      }
    }
  }
  const advice = rules === null ? [] : sortFaults(checkContent(moduleFiles, files, rules))
  return { ...inOrder([...modules.values()], topics), faults: sortFaults([...faults, ...advice]), advice }
}

const isModule = ({ file }: Pick<ContentText, 'file'>) => /^[^/]+\/module\.yml$/.test(file)
const folderOf = ({ file }: Pick<ContentText, 'file'>) => file.split('/')[0] ?? ''

function readModules(texts: readonly ContentText[], faults: Fault[]) {
  const modules = new Map<string, Module>()
  const files: ModuleFile[] = []
  for (const { file, text } of texts.filter(isModule)) {
    const parsed = parseModule(text, file)
    if (parsed.ok) {
      // Reported here, so that the topics of an unfinished module are read all the same.
      const findings = findingsIn(file)
      reportPrompts(text, findings.report)
      faults.push(...findings.faults)
      modules.set(folderOf({ file }), parsed.module)
      files.push({ file, text: plainLineEnds(text), module: parsed.module })
    } else faults.push(...parsed.faults)
  }
  return { modules, files }
}

function strayReason(file: string): string {
  const belong = 'Only <module>/module.yml and <module>/<topic>.md belong here.'
  if (/\/module\.(yaml|yml\.txt|txt|yaml\.txt)$/i.test(file)) return `${belong} Rename this file to module.yml.`
  if (/\.(docx?|odt|rtf|pages|pdf)$/i.test(file))
    return `${belong} This is a word processor's file: save its text as plain text (UTF-8) with a name that ends in .md.`
  if (/\.(md\.txt|txt|markdown)$/i.test(file))
    return `${belong} If it is a topic, give it a name that ends in .md alone.`
  if (file.split('/').length > 2) return `${belong} This file lies one folder too deep.`
  return belong
}

function inOrder(modules: Module[], topics: Topic[]): Pick<Content, 'modules' | 'topics'> {
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id, 'en', { numeric: true })
  const sorted = modules.sort((a, b) => a.order - b.order || byId(a, b))
  const place = new Map(sorted.map((module, at) => [module.id, at]))
  const placeOf = (topic: Topic) => place.get(topic.module) ?? sorted.length
  const listed = new Map(sorted.flatMap(module => listedTopics(module).map((name, at) => [`${module.id}/${name}`, at])))
  const turnOf = (topic: Topic) => listed.get(topic.id) ?? listed.size
  return {
    modules: sorted,
    topics: topics.sort((a, b) => placeOf(a) - placeOf(b) || turnOf(a) - turnOf(b) || byId(a, b)),
  }
}
