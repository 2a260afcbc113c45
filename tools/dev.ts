import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { buildApp } from './build.ts'
import { watchInterface } from './bundle-interface.ts'
import { watchProcesses } from './bundle-processes.ts'
import { compileCurriculum, curriculumFolder } from './compile-curriculum.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { fetchElectron, missingLine } from './fetch-electron.ts'
import { endTogether, hasDisplay, launchApp } from './launch.ts'

// Rebuilds at each change: a new interface is reloaded, a new main process, vault or curriculum restarts the app.
const port = process.env['CIRCLEBOOK_DEBUG_PORT'] ?? '9222'
const userData = process.env['CIRCLEBOOK_USER_DATA'] ?? resolve('.cache/dev-data')
let app: ChildProcess | null = null
let isRestarting = false

/** Waits until changes have settled, so that several files saved at once cost one restart. */
function settled(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  const report = (error: unknown) => console.log(error instanceof Error ? error.message : String(error))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void work().catch(report), 200)
  }
}

function open(): void {
  const child = launchApp({ env: { ...process.env, CIRCLEBOOK_USER_DATA: userData, CIRCLEBOOK_DEBUG_PORT: port } })
  app = child
  child.once('exit', () => {
    if (!isRestarting) process.exit(0) // the window was closed
  })
}

async function restart(): Promise<void> {
  if (app === null || isRestarting) return
  isRestarting = true
  console.log('Restarting the app')
  const ended = once(app, 'exit')
  app.kill('SIGTERM')
  await ended
  isRestarting = false
  open()
}

async function reload(): Promise<void> {
  if (app === null) return
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  await Promise.all(browser.contexts().flatMap(context => context.pages().map(page => page.reload())))
  await browser.close()
  console.log('Reloaded the interface')
}

mkdirSync(userData, { recursive: true })
await buildApp()
const electron = await fetchElectron()
if (electron === null) console.log(missingLine)
if ((electron === null || !hasDisplay()) && ensureChromium() === null) process.exit(1)
await watchInterface(settled(reload))
await watchProcesses(settled(restart))
const content = join(curriculumFolder, 'content')
const recompile = settled(async () => {
  compileCurriculum(content, 'dist/curriculum')
  await restart()
})
watch(content, { recursive: true }, recompile)
console.log(`Data in ${userData}, debugging port ${port}. Ctrl+C ends it.`)
endTogether(() => app)
open()
