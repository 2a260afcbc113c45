import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildApp } from './build.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { isEntry } from './run.ts'

/** Walks the main job in the built app, printing each step, and leaves the pictures in `folder`. Returns 0 only if every step held. */
export async function runTour(folder: string): Promise<number> {
  const child = spawn(process.execPath, ['tests/e2e/tour.ts', folder], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}

if (isEntry(import.meta.filename)) {
  await buildApp()
  process.exitCode = ensureChromium() === null ? 1 : await runTour('docs/pictures')
}
