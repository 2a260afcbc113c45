import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import { compileCurriculum, curriculumFolder, readContentFolder } from '#tools/compile-curriculum.ts'
import { calmModule, calmYaml, aTopic, fullTopic, shortTopic } from './topic-fixture.ts'

let folder = ''
let content = ''
let out = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circlebook-curriculum-'))
  content = join(folder, 'content')
  out = join(folder, 'out')
  put('calm/module.yml', calmYaml)
  put('calm/evening-plan.md', fullTopic)
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(file: string, text: string) {
  mkdirSync(join(content, dirname(file)), { recursive: true })
  writeFileSync(join(content, file), text)
}

const short = (name: string, title: string) =>
  shortTopic
    .replace('calm/evening-plan', `calm/${name}`)
    .replace('An evening plan', title)
    // Two topics of one text would be refused for saying the same.
    .replace('Pick one thing to do at six. Then pick one for nine.', `Pick a thing for ${name}.`)

const summary = () => {
  const {
    aim: _a,
    plan: _p,
    guide: _g,
    rolePlay: _r,
    snags: _s,
    slides: _l,
    handout: _h,
    betweenSessions: _b,
    ...rest
  } = aTopic()
  const { safetyCues: _c, adaptations: _d, notePhrases: _n, ...front } = rest
  return front
}

describe('a compiled curriculum', () => {
  test('gives back its modules, summaries and whole topics', () => {
    compileCurriculum(content, out)
    const library = openLibrary(out)
    expect({ modules: library.modules(), topics: library.topics(), topic: library.topic('calm/evening-plan') }).toEqual(
      {
        modules: [calmModule],
        topics: [summary()],
        topic: aTopic(),
      },
    )
    expect(library.sources().map(source => source.id)).toContain('tip35-2019')
  })

  test('holds the topics in the order of their modules, numbers counted as numbers', () => {
    put('calm/week-10.md', short('week-10', 'Ten'))
    put('calm/week-2.md', short('week-2', 'Two'))
    put('before/module.yml', calmYaml.replace('id: calm', 'id: before').replace('order: 5', 'order: 1'))
    put(
      'before/first.md',
      short('first', 'First').replace('calm/first', 'before/first').replace('module: calm', 'module: before'),
    )
    const index = compileCurriculum(content, out)
    expect(index.topics.map(topic => topic.id)).toEqual([
      'before/first',
      'calm/evening-plan',
      'calm/week-2',
      'calm/week-10',
    ])
  })

  test('reads a topic when it is asked for, and once', () => {
    compileCurriculum(content, out)
    const library = openLibrary(out)
    const first = library.topic('calm/evening-plan')
    rmSync(join(out, 'topics'), { recursive: true })
    expect(library.topic('calm/evening-plan')).toBe(first)
  })

  test('opens a topic from its own file alone: the texts that modules are saved from are megabytes', () => {
    put('calm/quiet.md', short('quiet', 'Quiet hours'))
    compileCurriculum(content, out)
    for (const other of ['texts.json', 'pack-rules.json', 'topics/calm/quiet.json']) rmSync(join(out, other))
    expect(openLibrary(out).topic('calm/evening-plan')).toEqual(aTopic())
  })

  test('never leaves its folder: an id that is not in the index finds nothing', () => {
    compileCurriculum(content, out)
    writeFileSync(join(folder, 'secret.json'), JSON.stringify(aTopic()))
    const library = openLibrary(out)
    for (const id of ['../../secret', 'calm/../../../secret', '/etc/passwd', 'calm/evening-plan\0', '__proto__', ''])
      expect(library.topic(id)).toBeNull()
  })

  test('that was tampered with is refused when it is read', () => {
    compileCurriculum(content, out)
    const path = join(out, 'topics', 'calm', 'evening-plan.json')
    writeFileSync(path, JSON.stringify({ ...aTopic(), handout: [{ type: 'html', value: '<script>' }] }))
    expect(() => openLibrary(out).topic('calm/evening-plan')).toThrow(/html|Invalid/)
    expect(() => openLibrary(join(folder, 'nowhere'))).toThrow(/ENOENT/)
  })

  test('replaces what an earlier one left', () => {
    put('calm/week-2.md', short('week-2', 'Two'))
    compileCurriculum(content, out)
    rmSync(join(content, 'calm/week-2.md'))
    compileCurriculum(content, out)
    expect(readdirSync(join(out, 'topics', 'calm'))).toEqual(['evening-plan.json'])
  })
})

describe('searching the library', () => {
  const found = (text: string) => {
    put('calm/quiet.md', short('quiet', 'Café nights').replace('[evening, rest]', '[sleep, rest]'))
    compileCurriculum(content, out)
    return openLibrary(out)
      .search(text)
      .map(topic => topic.id)
  }
  test.each([
    ['cafe', ['calm/quiet']],
    ['CAFÉ nig', ['calm/quiet']],
    ['rest', ['calm/evening-plan', 'calm/quiet']],
    ['slee', ['calm/quiet']],
    ['calm eve', ['calm/evening-plan', 'calm/quiet']],
    ['est', []],
    ['evening sleepless', []],
    ['', ['calm/evening-plan', 'calm/quiet']],
    ['"\'; --', ['calm/evening-plan', 'calm/quiet']],
  ])('for "%s" finds %j', (text, ids) => expect(found(text)).toEqual(ids))

  test('names topics first whose title holds all the words', () => {
    put('calm/a-first.md', short('a-first', 'Noon'))
    expect(found('evening plan')).toEqual(['calm/evening-plan', 'calm/a-first', 'calm/quiet'])
  })
})

describe('a content folder with faults', () => {
  test('is not compiled: all its faults are listed and nothing is written', () => {
    put(
      'calm/evening-plan.md',
      fullTopic.replace('teach | 10', 'teach | 11').replace('Greet each', 'Greet an addict, each'),
    )
    put('calm/week-2.md', short('week-2', 'Two').replace('Chairs in a circle.', '<b>Chairs</b>'))
    put('calm/notes.txt', 'hello')
    put('lost/topic.md', fullTopic)
    expect(() => compileCurriculum(content, out)).toThrow(
      new Error(
        'The curriculum has 4 faults:\n' +
          'calm/evening-plan.md:40: The column of 50 minutes adds up to 51.\n' +
          'calm/notes.txt:1: Only <module>/module.yml and <module>/<topic>.md belong here. If it is a topic, give it a name that ends in .md alone.\n' +
          'calm/week-2.md:36: HTML is not allowed.\n' +
          'lost/topic.md:1: This folder has no module.yml that could be read.',
      ),
    )
    expect(() => readdirSync(out)).toThrow(/ENOENT/)
  })
})

describe('[CU1] to [CU8]: the curriculum that ships', () => {
  const shipped = readContentFolder(join(curriculumFolder, 'content'))

  test('has no fault', () => expect(shipped.faults).toEqual([]))

  test('has every topic of the eight group topics; those of the Matrix track are counted with it', () => {
    const counted = new Map<string, number>()
    for (const topic of shipped.topics.filter(({ module }) => module !== 'matrix-model'))
      counted.set(topic.module, (counted.get(topic.module) ?? 0) + 1)
    expect(Object.fromEntries(counted)).toEqual({
      paws: 4,
      'relapse-prevention': 8,
      'twelve-step-introduction': 4,
      spirituality: 3,
      'urges-and-cravings': 4,
      'understanding-addiction': 5,
      'stages-of-change': 6,
      'family-education': 12,
    })
  })
})
