import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { axeFaults } from './look.ts'
import { walkMainJob } from './journey.ts'
import { newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
let app: RunningApp

beforeAll(async () => {
  app = await startApp({ userData })
})
afterAll(async () => {
  await app.kill()
  remove()
})

test('The main job holds from first run to the next unlock, and its pages have no axe violation', async () => {
  const steps: string[] = []
  const violations: string[] = []
  await walkMainJob(app.page, {
    async step(title, work) {
      const value = await work()
      steps.push(title)
      return value
    },
    async picture(name) {
      // The other pages are looked at in screens.e2e.ts, at each size and in both themes.
      if (!/^first-run|^recovery/.test(name)) return
      violations.push(...(await axeFaults(app.page)).map(fault => `${name}: ${fault}`))
    },
  })
  expect(violations).toEqual([])
  expect(steps.length).toBeGreaterThanOrEqual(10)
  expect(app.faults).toEqual([])
  expect(await app.quit()).toBe(0)
})
