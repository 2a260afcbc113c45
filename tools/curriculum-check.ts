import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Content } from '#shared/curriculum/read-content.ts'
import { blankModule } from '#shared/curriculum/template.ts'
import { curriculumFolder, readContentFolder } from './compile-curriculum.ts'
import { isEntry } from './run.ts'
import { loadSpeller } from './speller.ts'

// npm run curriculum:check -- [folder]        says what a content folder or one module's folder lacks; exit 1 when anything does
// npm run curriculum:check -- --blank <folder>  puts a blank module there
const USE =
  'Say it like this: npm run curriculum:check -- <folder>, or npm run curriculum:check -- --blank <new folder>.'

/** What the command answers to its arguments: the lines it prints, and its exit code. Throws a sentence when it cannot begin. */
export async function curriculumCheck(args: readonly string[]): Promise<{ code: number; said: string[] }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { blank: { type: 'string' } },
    allowPositionals: true,
  })
  if (values.blank !== undefined) return putBlank(resolve(values.blank))
  if (positionals.length > 1) throw new Error(`One folder at a time, please. ${USE}`)
  const folder = resolve(positionals[0] ?? join(curriculumFolder, 'content'))
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. ${USE}`)
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file: name the folder that it lies in. ${USE}`)
  const read = readContentFolder(folder, await loadSpeller())
  return { code: read.faults.length === 0 && read.texts.length > 0 ? 0 : 1, said: reportOf(read, folder) }
}

function putBlank(folder: string): { code: number; said: string[] } {
  const files = blankModule().map(({ file, text }) => ({ path: join(folder, file), text }))
  const taken = files.find(({ path }) => existsSync(path))
  if (taken !== undefined) throw new Error(`${taken.path} is there already: nothing was written.`)
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return {
    code: 0,
    said: ['A blank module is ready:', ...files.map(({ path }) => `  ${relative(process.cwd(), path)}`)],
  }
}

type Read = Content & { readonly texts: readonly { readonly file: string }[] }

function reportOf({ topics, faults, advice, texts }: Read, folder: string): string[] {
  if (texts.length === 0)
    return [`${folder} holds no module: a module is a folder with module.yml and topic files in it.`]
  const isAdvice = new Set(advice.map(keyOf))
  // A module.yml comes before its topics: they cannot be read without it.
  const files = [...new Set(faults.map(fault => fault.file))].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const lines = files.flatMap(file => {
    const own = faults.filter(fault => fault.file === file)
    const sayable = (list: typeof own) =>
      list.map(({ line, reason }) => `  line ${String(line).padStart(3)}  ${reason}`)
    const kept = own.filter(fault => isAdvice.has(keyOf(fault)))
    const refused = own.filter(fault => !isAdvice.has(keyOf(fault)))
    return [
      file,
      ...sayable(refused),
      ...(kept.length > 0 ? ['  The app takes these as they are; our own topics keep to them, and so may yours:'] : []),
      ...sayable(kept),
      '',
    ]
  })
  const whole = topics.filter(topic => !files.includes(`${topic.id}.md`)).length
  const all = texts.filter(({ file }) => file.endsWith('.md')).length
  const seen = `${count(texts.filter(({ file }) => file.endsWith('/module.yml')).length, 'module')}, ${count(all, 'topic')}`
  if (faults.length === 0) return [`${seen}: all whole.`]
  return [
    ...lines,
    `${seen}: ${whole} whole, ${all - whole} to mend.`,
    `${count(faults.length, 'place')} in ${count(files.length, 'file')}. Begin with the first of a file: later ones may come from it.`,
  ]
}

const placeOf = (file: string) => file.replace(/\/module\.yml$/, '/ ')
const keyOf = (fault: Content['faults'][number]) => `${fault.file}\n${fault.line}\n${fault.reason}`
const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`

if (isEntry(import.meta.filename)) {
  try {
    const { code, said } = await curriculumCheck(process.argv.slice(2))
    console.log(said.join('\n'))
    process.exitCode = code
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
