import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './build.ts'
import { fillDemo } from './demo-clinic.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { fetchElectron, missingLine } from './fetch-electron.ts'
import { endTogether, hasDisplay, launchApp } from './launch.ts'

// Opens a throw-away vault filled with a synthetic clinic; nothing of it is left when the window closes.
await buildApp()
const electron = await fetchElectron()
if (electron === null) console.log(missingLine)
if ((electron === null || !hasDisplay()) && ensureChromium() === null) process.exit(1)

const userData = mkdtempSync(join(tmpdir(), 'circlebook-demo-'))
try {
  const { passphrase } = await fillDemo(userData)
  console.log(`The demo clinic is open. Everyone in it is made up. Passphrase: ${passphrase}`)
  if (!hasDisplay())
    console.log(
      'There is no display: set CIRCLEBOOK_DEBUG_PORT before, and drive the headless browser from outside. Ctrl+C ends it.',
    )
  const child = launchApp({ env: { ...process.env, CIRCLEBOOK_USER_DATA: userData } })
  endTogether(() => child)
  await once(child, 'exit')
} finally {
  rmSync(userData, { recursive: true, force: true })
}
