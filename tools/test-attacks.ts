import { buildApp } from './build.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { runtimeName } from './launch.ts'
import { report, runNode } from './run.ts'

// `npm run test:attacks`: every way out of the page, every script payload, and the memory scan, in the built app.

await buildApp()
if (ensureChromium() === null) throw new Error('The attacks need Chromium or Chrome.')
console.log(`       attacks run in ${runtimeName()}`)
const result = await runNode('attacks', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'attacks'])
report(result)
process.exitCode = result.code
