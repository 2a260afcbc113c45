import { afterAll, expect, test } from 'vitest'
import { openHost } from '#tests/support/host.ts'
import { numbers } from '#tests/faults/chance.ts'
import { asFolder, asZip, calmFiles, zipOfFiles } from './pack-files.ts'
import { garbled, mutated, packTrials } from './pack-mutations.ts'

const PATIENCE_MS = 180_000

const host = await openHost(afterAll)
const tried = packTrials(host)
const zip = zipOfFiles(calmFiles)

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
