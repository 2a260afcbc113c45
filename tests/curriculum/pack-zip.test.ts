import { afterAll, describe, expect, test } from 'vitest'
import { crc32 } from 'node:zlib'
import { PACK_LIMITS } from '#shared/curriculum/pack.ts'
import { openHost } from '#tests/support/host.ts'
import { asFolder, asZip, calmFiles, inside, zipOf, zipOfFiles, type Files, type ZipLie } from './pack-files.ts'
import { calmYaml, fullTopic } from './topic-fixture.ts'

const host = await openHost(afterAll)

const head = { name: 'calm/module.yml', content: calmYaml }
const topic = { name: 'calm/evening-plan.md', content: fullTopic }
const lying = (lie: ZipLie, name = topic.name) => zipOf([head, { ...topic, name, lie }])

/** The refusal of a chosen .zip. */
const zipped = (bytes: Buffer) => host.refusal('curriculum.readPack', asZip(bytes))
const folder = (files: Files) => host.refusal('curriculum.readPack', asFolder(files))

test('[CU61] a .zip that every field of is true is read', async () => {
  const { faults, topics } = await host.given('curriculum.readPack', asZip(zipOf([head, topic])))
  expect({ faults, topics: topics.map(one => one.topicId) }).toEqual({ faults: [], topics: ['calm/evening-plan'] })
})

describe('[CU61] a name that leads elsewhere is refused, in a .zip and in a folder', () => {
  test.each([
    ['../evening-plan.md', 'leads out of the module’s folder'],
    ['calm/../../evening-plan.md', 'leads out of the module’s folder'],
    ['calm/./evening-plan.md', 'leads out of the module’s folder'],
    ['/etc/passwd', 'is a path of its own on a computer'],
    ['C:/Users/plan.md', 'is a path of its own on a computer'],
    ['c:plan.md', 'is a path of its own on a computer'],
    ['//server/share/plan.md', 'is a path of its own on a computer'],
    ['calm//plan.md', 'is not a file’s name'],
    ['calm/pl\u0000an.md', 'has characters in its name that cannot be seen'],
    ['calm/pl\u202ean.md', 'has characters in its name that cannot be seen'],
    [`calm/${'a'.repeat(300)}.md`, 'A file’s path is longer than 200 characters'],
  ])('%j', async (name, words) => {
    const extra = { ...calmFiles, [name]: 'x' }
    const refusals = [await zipped(zipOfFiles(extra)), await folder(extra)]
    for (const refusal of refusals) expect(refusal).toContain(words)
    expect(new Set(refusals).size).toBe(1)
  })

  test('"calm\\\\..\\\\plan.md"', async () => {
    const extra = { ...calmFiles, 'calm\\..\\plan.md': 'x' }
    expect(await folder(extra)).toContain('has a backslash in its name')
    expect(await zipped(zipOfFiles(extra))).toContain('has a backslash in its name')
  })

  test.each([
    ['calm/quiet.md', 'calm/QUIET.md'],
    ['calm/caf\u00e9.md', 'calm/cafe\u0301.md'],
    ['calm/stra\u00dfe.md', 'calm/STRASSE.md'],
  ])('or is taken by another: %j and %j', async (name, other) => {
    const words = 'are one name on many computers'
    const both = { ...inside({ 'x/module.yml': calmYaml }), [name]: 'x', [other]: 'x' }
    expect(await folder(both)).toContain(words)
    expect(await zipped(zipOfFiles(both))).toContain(words)
  })

  test('or stands in a .zip twice', async () => {
    expect(await zipped(zipOf([head, topic, topic]))).toContain('are one name on many computers')
  })
})

describe('[CU61] a .zip is refused that', () => {
  const zip64Locator = Buffer.from('504b0607'.padEnd(40, '0'), 'hex')
  const bomb = Buffer.alloc(PACK_LIMITS.fileBytes, 'a')
  const many = (count: number, content: string | Buffer) =>
    Array.from({ length: count }, (_, at) => ({ name: `calm/t${at}.md`, content }))
  /** Letters without any order, which pack to two thirds. */
  const prose = (bytes: number) => {
    let state = 1
    const letter = () => 97 + (((state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16) % 26)
    return Buffer.from(Array.from({ length: bytes }, letter))
  }

  test.each<[string, () => Buffer, string]>([
    ['holds a symbolic link', () => lying({ mode: 0o120777 }), '“calm/evening-plan.md” is a link to another file.'],
    ['holds a device', () => lying({ mode: 0o020666 }), 'is not a file of the ordinary kind'],
    ['has a password', () => lying({ flags: 0x801 }), 'This .zip file has a password. Make one without.'],
    ['has a strong password', () => lying({ flags: 0x841 }), 'This .zip file has a password. Make one without.'],
    ['is packed in a way nobody reads', () => lying({ method: 14 }), 'is packed in a way that is not read here'],
    [
      'tells a file’s size in the Zip64 way',
      () => lying({ extra: Buffer.from('01000800'.padEnd(24, '0'), 'hex') }),
      'is of the kind for very large files (Zip64)',
    ],
    [
      'has a directory in the Zip64 way',
      () => zipOf([head, topic], zip64Locator),
      'is of the kind for very large files',
    ],
    ['holds a file that grows sixtyfold', () => zipOf([head, { name: 'calm/a.md', content: bomb }]), 'grows far more'],
    [
      'holds a file that is too large',
      () => zipOf([head, { name: 'calm/a.md', content: prose(PACK_LIMITS.fileBytes + 1) }]),
      'is larger than 400 kB: too large for a topic.',
    ],
    [
      'is too large when it is unpacked',
      () => zipOf([head, ...many(20, prose(350 * 1024))]),
      'Unpacked, it is too large to be one module.',
    ],
    ['holds too many files', () => zipOf([head, ...many(300, 'x')]), 'It holds more than 300 files'],
    [
      'promises less than it unpacks to',
      () => lying({ uncompressedSize: 100 }),
      '“calm/evening-plan.md” in this .zip file is damaged',
    ],
    [
      'promises more than it unpacks to',
      () => lying({ uncompressedSize: 10_000 }),
      '“calm/evening-plan.md” in this .zip file is damaged',
    ],
    ['has a file whose sum is wrong', () => lying({ crc: crc32('other') }), 'in this .zip file is damaged'],
    ['names a file twice, differently', () => lying({ localName: 'calm/../../../x' }), 'says two different things'],
    ['lays a file on top of another', () => lying({ offset: 0 }), 'lie on top of one another'],
    [
      'holds a .zip',
      () => zipOf([head, { name: 'calm/inner.md', content: zipOfFiles(calmFiles) }]),
      '“calm/inner.md” is itself a .zip file.',
    ],
    [
      'has a folder that holds something',
      () => zipOf([head, topic, { name: 'calm/more/', content: 'x' }]),
      'is named like a folder and holds something',
    ],
    ['is empty', () => zipOf([]), 'This is not a .zip file, or an empty one.'],
    ['is a picture', () => Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'This is not a .zip file'],
    ['is nothing', () => Buffer.alloc(0), 'This is not a .zip file'],
    ['is cut short', () => zipOfFiles(calmFiles).subarray(0, -30), 'is damaged or cut short'],
    [
      'has bytes behind its end',
      () => Buffer.concat([zipOfFiles(calmFiles), Buffer.from('more')]),
      'is damaged or cut short',
    ],
  ])('%s', async (_what, bytes, words) => {
    expect(await zipped(bytes())).toContain(words)
  })
})

describe('[CU61] what holds no module is refused', () => {
  test.each<[string, Files, string]>([
    ['nothing', {}, 'There is no file in it.'],
    ['only what systems leave unseen', { '.DS_Store': 'x', 'calm/Thumbs.db': 'x' }, 'There is no file in it.'],
    ['no module.yml', { 'calm/evening-plan.md': fullTopic }, 'There is no module.yml in it.'],
    ['module.yml too deep', { 'a/b/module.yml': calmYaml }, 'There is no module.yml in it.'],
    ['two modules', { ...calmFiles, 'other/module.yml': calmYaml }, 'It holds 2 modules. Import one module at a time.'],
    [
      'a file beside the module’s folder',
      { ...calmFiles, 'readme.md': 'x' },
      '“readme.md” lies outside the module’s folder',
    ],
    [
      'Latin-1',
      { ...calmFiles, 'calm/cafe.md': Buffer.from('caf\xe9', 'latin1') },
      '“calm/cafe.md” is not text in UTF-8.',
    ],
    [
      'UTF-16',
      { ...calmFiles, 'calm/wide.md': Buffer.from('wide', 'utf16le') },
      '“calm/wide.md” is not text in UTF-8.',
    ],
    ['a picture', { ...calmFiles, 'calm/me.png': Buffer.from('89504e470d0a1a0a', 'hex') }, '“calm/me.png” is not text'],
  ])('%s', async (_what, files, words) => {
    expect(await folder(files)).toContain(words)
  })
})
