import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Reply } from '#shared/ipc/types.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { findElectron, hasDisplay } from '#tools/launch.ts'
import { unlock } from './first-run.ts'

/** Whether Electron itself runs, where no clock can be moved on. */
export const isElectron = findElectron() !== null && hasDisplay()

/** The app unlocked over this data folder, with an idle time in minutes and a clock that `letAMinutePass` moves on. */
export async function openUnattended(userData: string, idleMinutes = 1): Promise<RunningApp> {
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ ...DEFAULT_PREFERENCES, idleMinutes }))
  const clock = new URL('./idle-clock-process.ts', import.meta.url).href
  const app = await startApp({ userData, env: isElectron ? {} : { NODE_OPTIONS: `--import ${clock}` } })
  await unlock(app.page)
  return app
}

/** A minute and a second without anybody at the keyboard: waited for in Electron, let pass at once in the stand-in. */
export async function letAMinutePass(app: RunningApp): Promise<void> {
  const { pid } = app.process
  if (isElectron || pid === undefined) await sleep(61_000)
  else process.kill(pid, 'SIGCONT')
}

/** Everything that stands in the page. */
export const html = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document))

/** A call as the page itself makes it. */
export const ask = (page: Page, name: string, input?: unknown): Promise<Reply<unknown>> =>
  page.evaluate(
    ([call, value]) =>
      // The preload's bridge; a test's page has no declaration of it.
      (window as unknown as { bridge: { call(name: unknown, input: unknown): Promise<Reply<unknown>> } }).bridge.call(
        call,
        value,
      ),
    [name, input] as const,
  )
