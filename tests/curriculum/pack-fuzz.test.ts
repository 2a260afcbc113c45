import { afterAll, expect, test } from 'vitest'
import { openHost } from '#tests/support/host.ts'
import { asFolder, asZip, calmFiles, zipOfFiles } from './pack-files.ts'

const PATIENCE_MS = 180_000

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Next = ReturnType<typeof numbers>

/** Bytes with one to four things done to them: a byte changed, a run zeroed, cut out, doubled, or the end cut off. */
function mutated(bytes: Buffer, next: Next): Buffer {
  let made = Buffer.from(bytes)
  for (let times = 1 + next(4); times > 0 && made.length > 0; times -= 1) {
    const at = next(made.length)
    const run = made.subarray(at, at + 1 + next(64))
    const [before, after] = [made.subarray(0, at), made.subarray(at + run.length)]
    const kind = next(6)
    if (kind === 0) made = Buffer.concat([before, Buffer.alloc(run.length), after])
    else if (kind === 1) made = Buffer.concat([before, after])
    else if (kind === 2) made = Buffer.concat([before, run, run, after])
    else if (kind === 3 && times === 1) made = Buffer.from(before)
    else made[at] = next(256)
  }
  return made
}

const WORDS = [
  '<b>',
  '![a](http://example.com/a)',
  '\t',
  '---\n',
  '| 5 |',
  '&a',
  '*a',
  '!!js ',
  '```',
  '[^1]',
  '\u202e',
  '"',
  ': ',
  '# ',
  '- '.repeat(70),
  '{{safety-footer}}',
]

/** A text with words put in where they hurt, or lines that change places. */
function garbled(text: string, next: Next): string {
  const lines = text.split('\n')
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const at = next(lines.length)
    const other = next(lines.length)
    const word = WORDS[next(WORDS.length)] ?? ''
    if (next(2) === 0) lines[at] = `${(lines[at] ?? '').slice(0, next(20))}${word}${lines[at] ?? ''}`
    else [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']
  }
  return lines.join('\n')
}

const host = await openHost(afterAll)
const db = host.host.vault.open?.db
const written = () => db?.prepare('SELECT total_changes()').pluck().get()
const zip = zipOfFiles(calmFiles)

/** Looks at a chosen pack, and imports it when nothing is wrong with it: then all of it must open. */
async function tried(chosen: ReturnType<typeof asFolder> | ReturnType<typeof asZip>): Promise<string> {
  const before = written()
  const reply = await host.ask('curriculum.readPack', chosen)
  expect({ errors: host.errors, written: written() }).toEqual({ errors: [], written: before })
  if (!reply.ok) {
    expect(reply).toMatchObject({ code: 'conflict' })
    return 'refused'
  }
  const { previewId, topics, faults } = reply.value as {
    previewId: string | null
    topics: { topicId: string }[]
    faults: []
  } // its row checked it
  if (previewId === null) {
    expect(faults.length).toBeGreaterThan(0)
    return 'faulty'
  }
  const { moduleId } = await host.given('curriculum.importPack', { previewId })
  for (const { topicId } of topics)
    expect(await host.given('curriculum.topic', { topicId })).toMatchObject({ id: topicId, module: moduleId })
  for (const table of ['packs', 'pack_topics', 'pack_files', 'pack_versions']) db?.prepare(`DELETE FROM ${table}`).run()
  return 'imported'
}

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...new Set(outcomes)].sort().map(one => [one, outcomes.filter(other => other === one).length]))

test(
  '[CU61] 350 .zip files with damage of every kind are read or refused; none crashes, none is half-written',
  async () => {
    const outcomes = []
    for (let seed = 1; seed <= 350; seed += 1) outcomes.push(await tried(asZip(mutated(zip, numbers(seed)))))
    const counts = tally(outcomes)
    expect(counts['refused']).toBeGreaterThan(100)
  },
  PATIENCE_MS,
)

test(
  '[CU62] 150 modules with garbled texts are read, refused with a line, or imported whole',
  async () => {
    const outcomes = []
    for (let seed = 1; seed <= 150; seed += 1) {
      const next = numbers(seed * 7_919)
      const paths = Object.keys(calmFiles)
      const chosen = paths[next(paths.length)] ?? ''
      const text = String(calmFiles[chosen])
      const worse = next(5) === 0 ? mutated(Buffer.from(text), next) : garbled(text, next)
      outcomes.push(await tried(asFolder({ ...calmFiles, [chosen]: worse })))
    }
    const counts = tally(outcomes)
    expect(Math.min(counts['faulty'] ?? 0, counts['imported'] ?? 0)).toBeGreaterThan(10)
  },
  PATIENCE_MS,
)
