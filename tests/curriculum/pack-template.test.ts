import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { readZip } from '#electron/curriculum/packs-zip.ts'
import { writeZip } from '#electron/curriculum/packs-write-zip.ts'
import { ModuleId } from '#shared/curriculum/topic.ts'
import { openHost } from '#tests/support/host.ts'
import { asFolder, asZip, calmFiles, importPack, inside } from './pack-files.ts'

const host = await openHost(afterAll)
const shipped = (await host.given('curriculum.library', undefined)).modules

const filesOf = async (moduleId: string | null) =>
  host.given('curriculum.packFiles', { moduleId: moduleId === null ? null : ModuleId.parse(moduleId) })

const zipOf = ({ folder, files }: Awaited<ReturnType<typeof filesOf>>) =>
  writeZip(files.map(({ file, text }) => ({ path: `${folder}/${file}`, text })))

describe('[CU67] a module of ours saved as files', () => {
  test.each(shipped)('$id: can be imported as it is, beside ours', async module => {
    const saved = await filesOf(module.id)
    const read = await host.given('curriculum.readPack', asZip(zipOf(saved)))
    const ours = (await host.given('curriculum.library', undefined)).topics.filter(topic => topic.module === module.id)
    expect({ faults: read.faults, module: read.module, topics: read.topics.map(one => one.topicId) }).toEqual({
      faults: [],
      module: { ...module, id: `${module.id}-own`, title: `${module.title} (our own)`, version: '1.0.0' },
      topics: ours.map(topic => topic.id.replace(module.id, `${module.id}-own`)),
    })
  })

  test('keeps every word below the front matter', async () => {
    const { files } = await filesOf('paws')
    const library = host.host.library.shippedTexts('paws')
    const body = (text: string) => text.slice(text.indexOf('\n---', 3))
    const bodies = (texts: readonly { file: string; text: string }[]) =>
      texts.filter(({ file }) => file.endsWith('.md')).map(({ text }) => body(text))
    expect(bodies(files)).toEqual(bodies(library))
  })

  test('is a .zip of the same bytes each time, that is read back file for file', async () => {
    const saved = await filesOf('paws')
    const [first, second] = [zipOf(saved), zipOf(await filesOf('paws'))]
    expect(first.equals(second)).toBe(true)
    const back = await readZip(first)
    expect(back.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')])).toEqual(
      saved.files.map(({ file, text }) => [`${saved.folder}/${file}`, text]),
    )
  })
})

test('[CU67] [CU88] the largest module of ours, all 79 topics of the Matrix track, comes back from its .zip as one of the clinic’s own', async () => {
  const own = await openHost(onTestFinished)
  const ours = own.host.library.topics().filter(({ module }) => module === 'matrix-model')
  const files = await own.given('curriculum.packFiles', { moduleId: ModuleId.parse('matrix-model') })
  const before = performance.now()
  const bytes = zipOf(files)
  const { previewId } = await own.given('curriculum.readPack', asZip(bytes))
  const read = performance.now()
  const { moduleId } = await own.given('curriculum.importPack', { previewId: previewId ?? '' })
  if (process.env['WORST'] === '1') {
    const [reading, writing] = [read - before, performance.now() - read].map(took => `${Math.round(took)} ms`)
    console.log(
      `MATRIX ${files.files.length} files, .zip of ${bytes.length} bytes, read ${reading}, written ${writing}`,
    )
  }
  const { modules, topics } = await own.given('curriculum.library', undefined)
  const mine = topics.filter(topic => topic.module === moduleId)
  expect({
    moduleId,
    parts: modules.find(({ id }) => id === moduleId)?.parts?.map(part => part.topics.length),
    // Both stand in the library, and a topic has kept all but what it is called by.
    ours: topics.filter(({ module }) => module === 'matrix-model').length,
    mine: mine.map(({ id }) => id.replace('-own/', '/')),
  }).toEqual({
    moduleId: 'matrix-model-own',
    parts: [8, 32, 3, 36],
    ours: 79,
    mine: ours.map(({ id }) => id),
  })
  for (const { id } of mine) {
    const [copy, first] = [
      await own.given('curriculum.topic', { topicId: id }),
      own.host.library.topic(id.replace('-own/', '/')),
    ]
    expect(copy).toEqual({ ...first, id, module: moduleId, moduleTitle: 'Matrix Model (our own)' })
  }
})

test('[CU67] a module of the clinic’s own is saved as it was imported', async () => {
  await importPack(host)
  const { folder, files } = await filesOf('calm')
  expect({ folder, files: Object.fromEntries(files.map(({ file, text }) => [file, text])) }).toEqual({
    folder: 'calm',
    files: inside(calmFiles),
  })
})

test('[CU67] a blank module is read as one: what it lacks is words', async () => {
  const { folder, files } = await filesOf(null)
  const read = await host.given(
    'curriculum.readPack',
    asFolder(Object.fromEntries(files.map(({ file, text }) => [`${folder}/${file}`, text]))),
  )
  expect({ id: read.module?.id, title: read.module?.title }).toEqual({ id: 'my-module', title: 'My module' })
  const others = [...read.faults, ...read.advice].filter(({ reason }) => !reason.startsWith('Still to write'))
  expect(others).toEqual([])
})
