import { afterAll, describe, expect, test } from 'vitest'
import { findPackHash, listPackFiles } from '#electron/curriculum/packs.store.ts'
import { packKeepers } from '#shared/curriculum/pack-keepers.ts'
import { compareVersions, PackPreview } from '#shared/curriculum/pack.ts'
import { ModuleId } from '#shared/curriculum/topic.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'
import { asFolder, asZip, calmAt, calmFiles, importPack, inside, zipOfFiles, type Files } from './pack-files.ts'
import { calmModule, calmYaml, fullTopic } from './topic-fixture.ts'

/** For what imports nothing: a vault of its own takes a quarter of a second. */
const reader = await openHost(afterAll)

const calm = { moduleId: ModuleId.parse('calm') }

const preview = (host: TestHost, files: Files) => host.given('curriculum.readPack', asFolder(files))

const faultsOf = async (host: TestHost, files: Files) =>
  (await preview(host, files)).faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)

const ownTopics = async (host: TestHost) =>
  (await host.given('curriculum.library', undefined)).topics
    .map(topic => String(topic.id))
    .filter(id => id.startsWith('calm'))

const writtenTo = ({ host }: TestHost) => host.vault.open?.db.prepare('SELECT total_changes()').pluck().get()

function dbOf({ host }: TestHost) {
  const { open } = host.vault
  if (open === null) throw new Error('The vault is locked.')
  return open.db
}

describe('[CU60] a clinic’s own module', () => {
  test('is previewed with what it holds, and nothing is written', async () => {
    const host = await openHost()
    const before = writtenTo(host)
    const { previewId, advice, ...rest } = await preview(host, calmFiles)
    expect(rest).toEqual({
      name: 'calm',
      module: calmModule,
      topics: [
        { topicId: 'calm/evening-plan', title: 'An evening plan', lengths: [50, 90], change: 'new' },
        { topicId: 'calm/quiet', title: 'Quiet hours', lengths: [50, 90], change: 'new' },
      ],
      replaces: null,
      faults: [],
      faultCount: 0,
    })
    expect({ hasId: previewId !== null, written: writtenTo(host), topics: await ownTopics(host) }).toEqual({
      hasId: true,
      written: before,
      topics: [],
    })
    // The two topics of the fixture say the same things: worth a look, and no reason to refuse.
    expect(advice.length).toBeGreaterThan(0)
  })

  test('is in the library, its search, the plans and the sessions once it is imported', async () => {
    const host = await openHost()
    expect(await importPack(host)).toBe('calm')
    expect(await ownTopics(host)).toEqual(['calm/evening-plan', 'calm/quiet'])
    expect(await host.given('curriculum.topic', { topicId: 'calm/quiet' })).toMatchObject({ title: 'Quiet hours' })
    expect((await host.given('find.everything', { text: 'quiet hours' })).topics.map(topic => topic.id)).toEqual([
      'calm/quiet',
    ])
    const { groupId } = await aFullGroup(host, ['Ana'], { plan: { mode: 'free', topicIds: ['calm/quiet'] } })
    const sessionId = await aSession(host, groupId)
    expect((await host.given('sessions.get', { sessionId }))?.suggestion?.title).toBe('Quiet hours')
    await host.given('sessions.deliver', { sessionId, topicId: 'calm/quiet' })
  })

  test.each([
    ['a folder with the module’s folder in it', asFolder(calmFiles, 'Desktop')],
    ['the module’s own folder', asFolder(inside(calmFiles), 'calm (2)')],
    ['a .zip of the module’s folder', asZip(zipOfFiles(calmFiles))],
    ['a .zip of the files alone', asZip(zipOfFiles(inside(calmFiles)))],
    [
      'a .zip as macOS makes it',
      asZip(zipOfFiles({ ...calmFiles, '__MACOSX/calm/._quiet.md': '\0\u0005', 'calm/.DS_Store': '\0\0\0\u0001' })),
    ],
    [
      'files with a byte order mark and Windows line ends',
      asFolder(
        Object.fromEntries(
          Object.entries(calmFiles).map(([path, text]) => [path, `\ufeff${String(text).replaceAll('\n', '\r\n')}`]),
        ),
      ),
    ],
  ])('is read the same from %s', async (_where, chosen) => {
    const { faults, topics, module } = await reader.given('curriculum.readPack', chosen)
    expect({ faults, ids: topics.map(topic => topic.topicId), module }).toEqual({
      faults: [],
      ids: ['calm/evening-plan', 'calm/quiet'],
      module: calmModule,
    })
  })

  test('that was previewed is imported once, and only the one looked at last', async () => {
    const host = await openHost()
    const first = await preview(host, calmFiles)
    const second = await preview(host, calmFiles)
    const gone = 'not-found: This preview is not the last one any more. Choose the module again.'
    expect(await host.refusal('curriculum.importPack', { previewId: first.previewId ?? '' })).toBe(gone)
    await host.given('curriculum.importPack', { previewId: second.previewId ?? '' })
    expect(await host.refusal('curriculum.importPack', { previewId: second.previewId ?? '' })).toBe(gone)
  })

  test('of which writing fails in the middle leaves nothing behind', async () => {
    const host = await openHost()
    const { previewId } = await preview(host, calmFiles)
    const db = dbOf(host)
    db.prepare(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON pack_topics WHEN new.topic_id = 'calm/quiet'
       BEGIN SELECT raise(ABORT, 'the disk is full'); END`,
    ).run()
    expect(await host.ask('curriculum.importPack', { previewId })).toMatchObject({ ok: false, code: 'failed' })
    const counts = ['packs', 'pack_versions', 'pack_files', 'pack_topics'].map(table =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    )
    expect({ counts, topics: await ownTopics(host) }).toEqual({ counts: [0, 0, 0, 0], topics: [] })
    db.prepare('DROP TRIGGER full').run()
    // What was previewed is still there to be tried again.
    await host.given('curriculum.importPack', { previewId: previewId ?? '' })
    expect(await ownTopics(host)).toEqual(['calm/evening-plan', 'calm/quiet'])
  })
})

describe('[CU62] a module is refused, with file and line, for', () => {
  const topic = (from: string, to: string): Files => ({
    ...calmFiles,
    'calm/evening-plan.md': fullTopic.replace(from, to),
  })
  test.each<[string, Files, string]>([
    ['raw HTML', topic('Chairs in a circle.', '<b>Chairs</b>'), 'calm/evening-plan.md: HTML is not allowed.'],
    [
      'a script',
      topic('Chairs in a circle.', '<script>alert(1)</script>'),
      'calm/evening-plan.md: HTML is not allowed.',
    ],
    [
      'a remote image',
      topic('Chairs in a circle.', '![chairs](https://example.com/chairs.png)'),
      'calm/evening-plan.md:',
    ],
    [
      'minutes that do not add up',
      topic('teach | 10', 'teach | 11'),
      'calm/evening-plan.md: The column of 50 minutes adds up to 51',
    ],
    [
      'a topic without its licence',
      topic('licence: CC-BY-4.0\n', ''),
      'calm/evening-plan.md: The entry "licence" is missing.',
    ],
    [
      'a module without its licence',
      { ...calmFiles, 'calm/module.yml': calmYaml.replace('licence: CC-BY-4.0\n', '') },
      'calm/module.yml: The entry "licence" is missing.',
    ],
    [
      'a section that is missing',
      topic('## Safety cues', '## Other cues'),
      'calm/evening-plan.md: The heading "Safety cues" is missing.',
    ],
    [
      'a topic of another module’s id',
      topic('id: calm/evening-plan', 'id: paws/what-it-is'),
      'calm/evening-plan.md: The id must be the folder and the file name, calm/evening-plan',
    ],
    [
      'two topics of one id',
      { ...calmFiles, 'calm/again.md': fullTopic },
      'calm/again.md: The id must be the folder and the file name, calm/again; it is calm/evening-plan.',
    ],
    [
      'a file that belongs elsewhere',
      { ...calmFiles, 'calm/notes.txt': 'hello' },
      'calm/notes.txt: Only <module>/module.yml and <module>/<topic>.md belong here.',
    ],
    [
      'a source that is not in the bibliography',
      topic('sources: [tip35-2019]', 'sources: [my-own-book]'),
      'calm/evening-plan.md: The source "my-own-book" is not in the bibliography.',
    ],
    ['no topic at all', { 'calm/module.yml': calmYaml }, 'calm/module.yml: The module has no topic.'],
  ])('%s', async (_what, files, expected) => {
    const read = await preview(reader, files)
    // The line itself is the parser's to say, and its tests'.
    const found = read.faults.map(({ file, line, reason }) => `${file}:${line > 0 ? '' : ' no line'} ${reason}`)
    expect(
      { found: found.filter(line => line.startsWith(expected)).length, id: read.previewId },
      found.join('\n'),
    ).toEqual({ found: 1, id: null })
  })

  test('but words that we would not write are advice, and it may be imported', async () => {
    const read = await preview(
      reader,
      calmAt('1.0.0', text => text.replace('Greet each', 'Greet an addict, each')),
    )
    const words = read.advice.filter(({ reason }) => reason.startsWith('"addict"'))
    expect({ words: words.map(({ file, line }) => `${file}:${line}`), isWhole: read.previewId !== null }).toEqual({
      words: ['calm/evening-plan.md:53'],
      isWhole: true,
    })
  })

  test('more faults than a screen holds, of which the first are listed and all are counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 299 }, (_, at) => [`calm/t${at}.txt`, 'x']))
    const read = await preview(reader, { 'calm/module.yml': calmYaml, ...many })
    expect({ listed: read.faults.length, counted: read.faultCount }).toEqual({ listed: 299, counted: 299 })
    const html = fullTopic.replace('Chairs in a circle.', '<br>\n\n'.repeat(400))
    const worse = await preview(reader, { ...calmFiles, 'calm/evening-plan.md': html })
    expect({ listed: worse.faults.length, isMore: worse.faultCount > 300 }).toEqual({ listed: 300, isMore: true })
    expect(PackPreview.safeParse(worse).success).toBe(true)
  })
})

test('[CU63] A module of the clinic’s own never takes the id of one of ours', async () => {
  const paws = {
    'paws/module.yml': calmYaml.replace('id: calm', 'id: paws'),
    'paws/what-it-is.md': fullTopic
      .replace('id: calm/evening-plan', 'id: paws/what-it-is')
      .replace('module: calm', 'module: paws'),
  }
  expect(await faultsOf(reader, paws)).toEqual([
    'paws/module.yml:1: The id paws belongs to a module that comes with Circlebook. Give yours another id.',
  ])
})

describe('[CU64] a new version', () => {
  test('replaces the one that is here, says what becomes of each topic, and the earlier one is kept', async () => {
    const host = await openHost()
    await importPack(host)
    const { 'calm/quiet.md': _gone, ...rest } = calmAt('1.1.0', text => text.replace('An evening plan', 'Evenings'))
    const third = fullTopic.replace('id: calm/evening-plan', 'id: calm/third').replace('An evening plan', 'Third')
    const next = { ...rest, 'calm/third.md': third }
    const read = await preview(host, next)
    expect({ replaces: read.replaces, topics: read.topics.map(one => `${one.topicId} ${one.change}`) }).toEqual({
      replaces: { version: '1.0.0', title: 'Calm Evenings', isRetired: false },
      topics: ['calm/evening-plan changed', 'calm/third new', 'calm/quiet gone'],
    })
    host.at('2026-11-25T15:00:00.000Z')
    await host.given('curriculum.importPack', { previewId: read.previewId ?? '' })
    expect(await ownTopics(host)).toEqual(['calm/evening-plan', 'calm/third'])
    expect(await host.given('curriculum.topic', { topicId: 'calm/evening-plan' })).toMatchObject({ title: 'Evenings' })
    expect(await host.given('curriculum.topic', { topicId: 'calm/quiet' })).toBeNull()
    expect(await host.given('curriculum.packs', undefined)).toEqual([
      {
        moduleId: 'calm',
        title: 'Calm Evenings',
        version: '1.1.0',
        licence: 'CC-BY-4.0',
        attribution: 'The Circlebook authors',
        topics: [
          { topicId: 'calm/evening-plan', title: 'Evenings' },
          { topicId: 'calm/third', title: 'Third' },
        ],
        retiredAt: null,
        versions: [
          { version: '1.1.0', importedAt: '2026-11-25T15:00:00.000Z', importedBy: 'Jordan Reyes' },
          { version: '1.0.0', importedAt: '2026-11-24T22:30:00.000Z', importedBy: 'Jordan Reyes' },
        ],
      },
    ])
    expect(listPackFiles(dbOf(host), 'calm', '1.0.0').map(({ file }) => file)).toEqual([
      'calm/evening-plan.md',
      'calm/module.yml',
      'calm/quiet.md',
    ])
  })

  test('is refused when it is the same with other words, the same word for word, or older', async () => {
    const host = await openHost()
    await importPack(host, calmAt('1.2.0'))
    const other = calmAt('1.2.0', text => text.replace('Greet each person.', 'Greet everyone.'))
    expect([
      await faultsOf(host, other),
      await faultsOf(host, calmAt('1.2.0')),
      await faultsOf(host, calmAt('1.1.9')),
    ]).toEqual([
      [
        'calm/module.yml:4: Version 1.2.0 of this module was imported before with other words. Give this one a higher version.',
      ],
      ['calm/module.yml:4: Version 1.2.0 of this module is here already, word for word.'],
      ['calm/module.yml:4: Version 1.1.9 is older than version 1.2.0, which is here. Give it a higher version.'],
    ])
  })

  test('is counted number by number', () => {
    const order = ['1.10.0', '1.9.0', '2.0.0', '1.9.10', '1.9.0'].sort(compareVersions)
    expect(order).toEqual(['1.9.0', '1.9.0', '1.9.10', '1.10.0', '2.0.0'])
  })
})

describe('[CU65] a retired module', () => {
  test('leaves library, search and suggestions, comes back when asked, and keeps its text', async () => {
    const host = await openHost()
    await importPack(host)
    const { groupId } = await aFullGroup(host, ['Ana'], { plan: { mode: 'free', topicIds: ['calm/quiet'] } })
    await host.given('curriculum.retirePack', calm)
    const sessionId = await aSession(host, groupId)
    const session = await host.given('sessions.get', { sessionId })
    expect({
      topics: await ownTopics(host),
      found: (await host.given('find.everything', { text: 'quiet hours' })).topics,
      topic: await host.given('curriculum.topic', { topicId: 'calm/quiet' }),
      suggests: session?.suggestion?.topicId.startsWith('calm'),
      taught: await host.refusal('sessions.deliver', { sessionId, topicId: 'calm/quiet' }),
      planned: await host.refusal('groups.add', aGroup({ plan: { mode: 'free', topicIds: ['calm/quiet'] } })),
      listed: (await host.given('curriculum.packs', undefined)).map(pack => pack.retiredAt),
      twice: await host.refusal('curriculum.retirePack', calm),
    }).toEqual({
      topics: [],
      found: [],
      topic: null,
      suggests: false,
      taught: 'not-found: That topic is not in the library.',
      planned: 'not-found: One of the topics of the plan is not in the library.',
      listed: ['2026-11-24T22:30:00.000Z'],
      twice: 'conflict: This module is retired already.',
    })
    await host.given('curriculum.bringBackPack', calm)
    expect(await ownTopics(host)).toEqual(['calm/evening-plan', 'calm/quiet'])
    expect(await host.refusal('curriculum.bringBackPack', calm)).toBe('conflict: This module is in use already.')
  })

  test('stays in the plan that holds it, which can be changed, and enters no other', async () => {
    const host = await openHost()
    await importPack(host)
    const plan = { mode: 'free' as const, topicIds: ['calm/quiet'] }
    const { groupId } = await aFullGroup(host, ['Ana'], { plan })
    await host.given('curriculum.retirePack', calm)
    const change = { ...aGroup({ name: 'Late Circle', plan }), groupId, meetingsFrom: TUESDAY }
    await host.given('groups.change', change)
    const group = await host.given('groups.get', { groupId, onDate: TUESDAY })
    expect([group?.name, group?.plan.topicIds]).toEqual(['Late Circle', ['calm/quiet']])
    await host.given('groups.change', { ...change, plan: { ...plan, topicIds: [] } })
    expect(await host.refusal('groups.change', change)).toBe(
      'not-found: One of the topics of the plan is not in the library.',
    )
  })

  test('comes back with a new version, and says so for the version that is here', async () => {
    const host = await openHost()
    await importPack(host)
    await host.given('curriculum.retirePack', calm)
    expect(await faultsOf(host, calmFiles)).toEqual([
      'calm/module.yml:4: Version 1.0.0 of this module is here already, retired. Bring it back from the list of modules.',
    ])
    expect((await preview(host, calmAt('2.0.0'))).replaces?.isRetired).toBe(true)
    await importPack(host, calmAt('2.0.0'))
    expect(await ownTopics(host)).toEqual(['calm/evening-plan', 'calm/quiet'])
  })

  test('that nobody has is not found', async () => {
    const host = await openHost()
    expect(await host.refusal('curriculum.retirePack', calm)).toBe(
      'not-found: That module is not among the clinic’s own.',
    )
    expect(await host.refusal('curriculum.packFiles', calm)).toBe(
      'not-found: That module is not among the clinic’s own.',
    )
  })
})

describe('[CU66] who keeps the clinic’s modules', () => {
  test.each(everyRole)('as %s alone', async role => {
    const host = await openHost()
    await importPack(host)
    const staff = await asStaff(host, 'Sam Field', [role])
    const replies = await Promise.all([
      staff.ask('curriculum.readPack', asFolder(calmAt('1.1.0'))),
      staff.ask('curriculum.retirePack', calm),
      staff.ask('curriculum.packs'),
      staff.ask('curriculum.packFiles', calm),
    ])
    const keeps = packKeepers.some(keeper => keeper === role)
    const isForbidden = replies.map(reply => !reply.ok && reply.code === 'forbidden')
    expect(isForbidden).toEqual([!keeps, !keeps, false, false])
  })

  test('each import, retirement and return is an event in their name that bears the module’s id', async () => {
    const host = await openHost()
    await importPack(host)
    await host.given('curriculum.retirePack', calm)
    await host.given('curriculum.bringBackPack', calm)
    const events = dbOf(host)
      .prepare(`SELECT kind || ' ' || record_id FROM audit_events WHERE kind LIKE 'curriculum.%' ORDER BY number`)
      .pluck()
      .all()
    expect(events).toEqual([
      'curriculum.importPack calm',
      'curriculum.retirePack calm',
      'curriculum.bringBackPack calm',
    ])
  })
})

test('[CU68] A module of ours that comes later under the same id waits until the clinic retires its own', async () => {
  const host = await openHost()
  await importPack(host)
  const db = dbOf(host)
  // As if the clinic had imported its own "paws" before ours came.
  const at = { version: '1.0.0', id: 'paws' }
  db.prepare(
    `INSERT INTO pack_versions SELECT @id, version, content_hash, json_set(module, '$.id', @id, '$.title', 'Our waves'),
      imported_at, imported_by FROM pack_versions WHERE module_id = 'calm' AND version = @version`,
  ).run(at)
  db.prepare('INSERT INTO packs (module_id, version) VALUES (@id, @version)').run(at)
  const titles = async () =>
    (await host.given('curriculum.library', undefined)).modules.filter(one => one.id === 'paws').map(one => one.title)
  expect([await titles(), await host.given('curriculum.topic', { topicId: 'paws/what-it-is' })]).toEqual([
    ['Our waves'],
    null,
  ])
  await host.given('curriculum.retirePack', { moduleId: ModuleId.parse('paws') })
  expect(await titles()).toEqual(['Post-Acute Withdrawal Syndrome'])
  expect(findPackHash(db, 'paws', '1.0.0')).not.toBeNull()
})
