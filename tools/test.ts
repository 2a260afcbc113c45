import { buildApp } from './build.ts'
import { check } from './check.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { ensureStrace } from './ensure-strace.ts'
import { runtimeName } from './launch.ts'
import { packApp } from './package.ts'
import { report, runNode, type Ran } from './run.ts'

/** Runs one step that is a function of ours: what it throws is the step's output. */
async function step(name: string, work: () => unknown): Promise<Ran> {
  const started = performance.now()
  const end = (code: number, output: string): Ran => ({
    name,
    seconds: (performance.now() - started) / 1000,
    code,
    output,
  })
  try {
    await work()
    return end(0, '')
  } catch (error) {
    return end(1, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Tests passed and failed in what vitest wrote; a step that is no test run counts as one. */
function count({ output, code }: Ran): { passed: number; failed: number } {
  // eslint-disable-next-line no-control-regex -- colors are control characters
  const line = /^\s*Tests\s+(.*)$/m.exec(output.replaceAll(/\u001b\[\d+m/g, ''))?.[1]
  if (line === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const number = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
  const failed = number('failed')
  return { passed: number('passed'), failed: code !== 0 && failed === 0 ? 1 : failed }
}

const vitest = (project: string) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project]

async function testAll(): Promise<Ran[]> {
  // A slice of the fault catalogue stands among the unit tests, and is not left out in silence where strace is missing.
  if (process.platform === 'linux') ensureStrace()
  const results = await check()
  const and = async (next: Promise<Ran>) => {
    const result = await next
    report(result)
    results.push(result)
    return result.code === 0
  }
  if (!(await and(step('build', buildApp)))) return results
  if (await and(step('package', packApp))) await and(runNode('built files, package', vitest('package')))
  const browser = await step('chromium', () => {
    if (ensureChromium() === null) throw new Error('The end-to-end tests need Chromium or Chrome.')
  })
  if (browser.code !== 0) {
    await and(Promise.resolve(browser))
    return results
  }
  console.log(`       end-to-end tests run in ${runtimeName()}`)
  await and(runNode('end to end', vitest('e2e')))
  return results
}

const results = await testAll()
const totals = results
  .map(count)
  .reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }))
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1
