import { expect } from 'vitest'
import type { TestHost } from '#tests/support/host-in.ts'
import type { Next } from '#tests/faults/chance.ts'
import type { asFolder, asZip } from './pack-files.ts'

/** Bytes with one to four things done to them: a byte changed, a run zeroed, cut out, doubled, or the end cut off. */
export function mutated(bytes: Buffer, next: Next): Buffer {
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
export function garbled(text: string, next: Next): string {
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

/** A host that packs are tried on: looks at a chosen pack, and imports it when nothing is wrong with it: then all of it must open. */
export function packTrials(host: TestHost) {
  const db = host.host.vault.open?.db
  const written = () => db?.prepare('SELECT total_changes()').pluck().get()
  return async (chosen: ReturnType<typeof asFolder> | ReturnType<typeof asZip>): Promise<string> => {
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
    for (const table of ['packs', 'pack_topics', 'pack_files', 'pack_versions'])
      db?.prepare(`DELETE FROM ${table}`).run()
    return 'imported'
  }
}
