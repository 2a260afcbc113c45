import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startApp, type RunningApp } from '#tests/support/browser.ts'

/** The built app under a clock that the test sets: shell, vault and windows read the same time. In the stand-in alone. */
export interface DrivenApp {
  readonly app: RunningApp
  /** Where the shell and the vault read how far ahead the clock is. */
  readonly clockFile: string
  /** Sets the clock to this instant, from where it runs on by itself; every interval of the windows ticks as often as it would have meanwhile, and what was put off by a minute or more comes when it is due. */
  at(instant: string): Promise<void>
}

/** Starts the app at this instant of its clock. */
export async function startDriven(userData: string, instant: string): Promise<DrivenApp> {
  const clockFile = join(userData, 'driven-clock')
  const set = (to: string) => {
    const aheadMs = Date.parse(to) - Date.now()
    writeFileSync(clockFile, String(aheadMs))
    return aheadMs
  }
  const first = set(instant)
  const clock = new URL('./driven-clock-process.ts', import.meta.url).href
  const env = { CIRCLEBOOK_DRIVEN_CLOCK: clockFile, NODE_OPTIONS: `--import ${clock}` }
  const app = await startApp({ userData, env })
  const at = async (aheadMs: number) => {
    for (const page of app.pages()) await page.evaluate(movePageClock, aheadMs)
  }
  await app.page.context().addInitScript(movePageClock, first)
  await at(first)
  return { app, clockFile, at: to => at(set(to)) }
}

interface Tick {
  readonly run: () => void
  readonly everyMs: number
  nextMs: number
}

interface DrivenPage {
  aheadMs: number
  readonly intervals: Map<number, Tick>
  /** What runs once, a minute or more after it was asked for; what is shorter is left to the computer's own clock. */
  readonly timeouts: Map<number, Tick>
}

/** Runs in a page: moves its wall clock on second by second, and with it what ticks. */
async function movePageClock(aheadMs: number): Promise<void> {
  const known = globalThis as typeof globalThis & { driven?: DrivenPage } // where this function keeps it
  const driven: DrivenPage = (known.driven ??= take())
  const from = driven.aheadMs
  // A jump of days is no evening, and a step back is none either.
  const seconds = aheadMs - from > 0 && aheadMs - from < 900_000 ? Math.floor((aheadMs - from) / 1_000) : 0
  for (let second = 1; second <= seconds; second += 1) {
    driven.aheadMs = from + second * 1_000
    for (const interval of [...driven.intervals.values()]) {
      interval.nextMs -= 1_000
      if (interval.nextMs > 0) continue
      interval.nextMs += Math.max(1_000, interval.everyMs)
      interval.run()
    }
    for (const [id, timeout] of [...driven.timeouts]) {
      timeout.nextMs -= 1_000
      if (timeout.nextMs > 0) continue
      window.clearTimeout(id)
      timeout.run()
    }
    // What ticked is drawn.
    await new Promise(done => setTimeout(done))
  }
  driven.aheadMs = aheadMs

  function take(): DrivenPage {
    const page: DrivenPage = { aheadMs, intervals: new Map(), timeouts: new Map() }
    const realNow = Date.now.bind(Date)
    const now = () => realNow() + page.aheadMs
    globalThis.Date = new Proxy(Date, {
      construct: (date, given, asked) => Reflect.construct(date, given.length === 0 ? [now()] : given, asked) as Date, // a date, as it was asked for
      get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
    })
    const [set, clear] = [window.setInterval.bind(window), window.clearInterval.bind(window)]
    window.setInterval = ((run: () => void, everyMs = 0, ...given: unknown[]) => {
      const id = set(run, everyMs, ...given)
      page.intervals.set(id, { run, everyMs, nextMs: everyMs })
      return id
    }) as typeof window.setInterval // the app gives functions alone
    window.clearInterval = id => {
      page.intervals.delete(Number(id))
      clear(id)
    }
    const [setOnce, clearOnce] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)]
    window.setTimeout = ((run: () => void, afterMs = 0, ...given: unknown[]) => {
      const id: number = setOnce(
        () => {
          page.timeouts.delete(id)
          run()
        },
        afterMs,
        ...given,
      )
      if (afterMs >= 60_000) page.timeouts.set(id, { run, everyMs: afterMs, nextMs: afterMs })
      return id
    }) as typeof window.setTimeout // the app gives functions alone
    window.clearTimeout = id => {
      page.timeouts.delete(Number(id))
      clearOnce(id)
    }
    return page
  }
}
