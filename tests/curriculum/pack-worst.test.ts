import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weightOf } from '#electron/curriculum/packs-weight.ts'
import { PACK_LIMITS } from '#shared/curriculum/pack.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import { asFolder, calmFiles, type Files } from './pack-files.ts'
import { curriculumFolder } from '#tools/compile-curriculum.ts'
import { fullTopic } from './topic-fixture.ts'

/** How much longer than an honest module as large as may be, with room for a busy machine: measured it was 1.3 (8.8 and 6.9 s of processor time on two busy cores; a third less weight took 3.2 and 2.5 s on quiet ones). */
const MOST_TIMES = 4

const cpuSeconds = () => process.cpuUsage().user / 1e6

/** Paragraphs of this unit, each as long as one may be. */
const paragraphs = (unit: string, letters = 7_800) => `${unit.repeat(Math.floor(letters / unit.length))}\n\n`
const manyLines = (line: string, lines = 190) => `${line.repeat(lines)}\n`
const row = (cells: number, cell: string) => `|${`${cell}|`.repeat(cells)}\n`

// What costs a parser of Markdown the most for its size, by what it is made of.
const BAD: Readonly<Record<string, string>> = {
  'plain words': paragraphs('word '),
  'bold within words': paragraphs('**a*b '),
  'bold beside foreign signs': paragraphs('**。'),
  brackets: paragraphs('[a]'),
  links: paragraphs('[a](b) '),
  'blanks to write on': paragraphs('a ___ '),
  'lines of one letter': manyLines('a\n'),
  'lines that go on in deep lists': `> - > - > - > - > - > - a\n${manyLines('b\n')}`,
  'paragraphs of one letter': 'a\n\n',
  'lists with room': '- a\n\n',
  'close lists': manyLines('- a\n'),
  'lists in lists': manyLines(Array.from({ length: 11 }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''), 17),
  'items in one line': manyLines('- - - - - - - - - - a\n'),
  'quotes and lists': `${'> - '.repeat(6)}a\n\n`,
  'long tables': `|a|b|\n|-|-|\n${manyLines('|a|b|\n')}`,
  'wide tables': `${row(300, 'a')}${row(300, '-')}${row(300, 'a').repeat(5)}\n`,
  definitions: manyLines('[a]: b\n'),
  capitals: paragraphs('Aa B. '),
}

const SHIPPED = globSync(join(curriculumFolder, 'content/*/*.md')).map(file => readFileSync(file, 'utf8'))

/** A module of so many topics like ours. */
const manyHonest = (count: number): Files => ({
  'calm/module.yml': String(calmFiles['calm/module.yml']),
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `calm/topic-${at}.md`,
      (SHIPPED[at % SHIPPED.length] ?? '')
        .replace(/^id: .*$/m, `id: calm/topic-${at}`)
        .replace(/^module: .*$/m, 'module: calm'),
    ]),
  ),
})

/** Files as heavy as they may be, together as heavy as they may be, all of this. */
function heavyPack(unit: string, around: (bad: string) => string): Files {
  const heads = weightOf(around(''))
  const room = PACK_LIMITS.fileWeight - heads - 1_000
  const each = weightOf(unit)
  const letters = 99_000 - around('').length
  const times = Math.max(1, Math.min(Math.floor(room / each), Math.floor(letters / unit.length)))
  const text = around(unit.repeat(times))
  const count = Math.floor((PACK_LIMITS.totalWeight - 2_000) / weightOf(text))
  const names = Array.from({ length: Math.min(count, 290) }, (_, at) => `bad-${at}`)
  return {
    'calm/module.yml': String(calmFiles['calm/module.yml']),
    ...Object.fromEntries(names.map(name => [`calm/${name}.md`, text.replaceAll('evening-plan', name)])),
  }
}

describe('[CU88] the worst module that is read at all takes about as long as an honest one as large as may be', () => {
  const closing: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const close of closing) await close()
  })
  let host: TestHost
  let honest = 0
  const secondsOf = async (files: Files) => {
    const pack = asFolder(files)
    const before = cpuSeconds()
    const { ok } = await host.ask('curriculum.readPack', pack)
    return { ok, took: cpuSeconds() - before }
  }
  beforeAll(async () => {
    host = await openHost(close => closing.push(close))
    await secondsOf(manyHonest(8))
    honest = (await secondsOf(manyHonest(Math.floor((PACK_LIMITS.totalWeight - 2_000) / weightOf(SHIPPED[0] ?? '')))))
      .took
    if (process.env['WORST'] === '1') console.log('WORST honest', honest.toFixed(2))
  })
  test.each(Object.entries(BAD))('%s', async (what, unit) => {
    const around = (bad: string) => fullTopic.replace('\n### Adaptations', () => `\n${bad}\n### Adaptations`)
    const { took } = await secondsOf(heavyPack(unit, around))
    if (process.env['WORST'] === '1') console.log('WORST', took.toFixed(2), what)
    expect(took / honest).toBeLessThan(MOST_TIMES)
  })
})

test('[CU88] a topic weighs what a topic of ours does, and the largest module there will be has room', () => {
  const weights = SHIPPED.map(weightOf)
  const most = Math.max(...weights)
  expect(most).toBeLessThan(PACK_LIMITS.fileWeight / 3)
  // The largest module of ours, which a clinic takes out, changes and brings in again: with room for a few topics of its own.
  const matrix = globSync(join(curriculumFolder, 'content/matrix-model/*')).map(file =>
    weightOf(readFileSync(file, 'utf8')),
  )
  expect(matrix.reduce((sum, weight) => sum + weight, 5 * most)).toBeLessThan(PACK_LIMITS.totalWeight)
})
