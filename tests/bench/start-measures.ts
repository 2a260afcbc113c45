import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { alternate, median } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

/** Long enough for everything that the lock screen asks for by itself. */
const SETTLED_MS = 1_500

/** From the start of the process to the lock screen of a full vault, over a blank page in the same processes and window; and the scripts that took. */
export async function measureStart(userData: string, rounds: number): Promise<Reach[]> {
  const mains = { lock: copyApp('app'), blank: copyApp('blank') }
  const start = (main: string) => async () => {
    const { shownMs, kill } = await runApp(main, userData)
    await kill()
    return shownMs
  }
  const took = await alternate({ lock: start(mains.lock), blank: start(mains.blank) }, { rounds, warmUp: 1 })
  const [lock, blank] = [median(took.lock), median(took.blank)]
  return [
    atMost('Cold start to the lock screen, over a blank page', lock - blank, 300, {
      unit: ' ms',
      note: `${ms(lock)} and ${ms(blank)}; n ${rounds}`,
    }),
    await measureScripts(mains.lock, userData),
  ]
}

async function measureScripts(main: string, userData: string): Promise<Reach> {
  const { page, kill } = await runApp(main, userData)
  try {
    await sleep(SETTLED_MS)
    const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(entry => entry.name))
    const paths = new Set(
      urls.map(url => new URL(url).pathname).filter(path => /\.m?js$/.test(path) && path !== '/mark.js'),
    )
    const sizes = [...paths].map(path => gzipSync(readFileSync(join('dist/interface', path))).length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    return atMost('The lock screen’s JavaScript, gzipped', total / 1024, 180, {
      unit: ' KiB',
      note: `${sizes.length} files`,
    })
  } finally {
    await kill()
  }
}
