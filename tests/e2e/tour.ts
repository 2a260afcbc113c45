import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { walkMainJob } from './journey.ts'
import type { Walk } from './walk.ts'

// The main job from first run to the next morning, with synthetic people: `npm run tour`, and `npm start` where there is no display.

function narrate(app: RunningApp, folder: string): Walk {
  let count = 0
  return {
    async step(title, work) {
      const started = performance.now()
      const value = await work()
      count += 1
      console.log(`${String(count).padStart(2)}. ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
      return value
    },
    async picture(name) {
      const path = join(folder, `${name}.png`)
      await app.page.screenshot({ path, animations: 'disabled' })
      console.log(`    picture: ${relative('.', path)}`)
    },
  }
}

async function tour(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const app = await startApp()
  try {
    await walkMainJob(app.page, narrate(app, folder))
    if (app.faults.length > 0) throw new Error(`The console told of errors:\n${app.faults.join('\n')}`)
    console.log(`Every step held. The pictures are in ${folder}/`)
    return 0
  } catch (error) {
    console.log(`A step failed. ${error instanceof Error ? error.message : String(error)}\n${app.output()}`)
    await app.page.screenshot({ path: join(folder, 'failed.png') }).catch(() => {})
    return 1
  } finally {
    await app.kill()
    rmSync(app.userData, { recursive: true, force: true })
  }
}

process.exitCode = await tour(process.argv[2] ?? '.cache/tour')
