import { checkLockfile } from './lockfile.ts'
import { isEntry, report, runNode, type Ran } from './run.ts'

// Each a script under node_modules with its arguments.
const steps = {
  types: 'typescript/bin/tsc -b',
  lint: 'eslint/bin/eslint.js . --max-warnings=0',
  format: 'prettier/bin/prettier.cjs --check . --log-level warn --cache --cache-location .cache/prettier',
  'dead code': 'knip/bin/knip.js --no-progress',
  walls: 'dependency-cruiser/bin/dependency-cruiser.mjs --output-type err electron renderer shared tools tests',
  'unit tests': 'vitest/vitest.mjs run --project unit',
}

/** Runs everything that needs no browser, two steps at a time, a line each; returns what each step wrote. */
export async function check(): Promise<Ran[]> {
  const waiting = Object.entries(steps)
  const lockfile = checkLockfile()
  report(lockfile)
  const results: Ran[] = [lockfile]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next
      const result = await runNode(name, `node_modules/${command}`.split(' '))
      report(result)
      results.push(result)
    }
  }
  await Promise.all([work(), work()])
  return results
}

if (isEntry(import.meta.filename)) {
  const started = performance.now()
  const failed = (await check()).filter(({ code }) => code !== 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(
    failed.length === 0 ? `All checks held in ${seconds} s` : `Failed: ${failed.map(({ name }) => name).join(', ')}`,
  )
  process.exitCode = failed.length === 0 ? 0 : 1
}
