import { once } from 'node:events'
import { buildApp } from './build.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { fetchElectron, missingLine } from './fetch-electron.ts'
import { endTogether, hasDisplay, launchApp } from './launch.ts'
import { runTour } from './tour.ts'

/** Builds and opens the app: in Electron, else in Chromium, else, without a display, by walking its main job. Returns the exit code. */
async function start(): Promise<number> {
  await buildApp()
  const electron = await fetchElectron()
  if (electron === null) console.log(missingLine)
  const isShown = hasDisplay()
  if ((electron === null || !isShown) && ensureChromium() === null) return 1
  if (!isShown) {
    console.log('There is no display here, so the main job is walked with synthetic people in a headless browser.')
    return runTour('.cache/tour')
  }
  const child = launchApp()
  endTogether(() => child)
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

process.exitCode = await start()
