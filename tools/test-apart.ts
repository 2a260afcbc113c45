import { buildApp } from './build.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { runtimeName } from './launch.ts'
import { report, runNode } from './run.ts'

// `npm run test:evening`, `test:attacks`, `test:locks`, `test:sheets`, `test:soak`: what would make `npm test` too slow, one project of vitest.config.ts, in the built app.

const [project] = process.argv.slice(2)
if (project === undefined) throw new Error('Name the project: evening, attacks, locks, sheets or soak.')
await buildApp()
if (ensureChromium() === null) throw new Error('These tests need Chromium or Chrome.')
console.log(`       ${project} run in ${runtimeName()}`)
const result = await runNode(project, ['node_modules/vitest/vitest.mjs', 'run', '--project', project])
report(result)
// Figures are to be read, whether they hold or not.
if (result.code === 0 && ['evening', 'soak'].includes(project)) console.log(result.output.trimEnd())
process.exitCode = result.code
