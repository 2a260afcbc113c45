import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { freePort } from '#tests/support/free-port.ts'
import { launchApp } from '#tools/launch.ts'

/** The page's title once it is shown: read from outside without touching the page. */
const SHOWN = 'Bench: shown'

/** Marks `shown` two frames after the wanted element is there: then a picture of it is on the screen. */
const markOf = (selector: string) => `
  const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => {
    performance.mark('shown')
    document.title = '${SHOWN}'
  }))
  const look = () => document.querySelector('${selector}') !== null
  addEventListener('DOMContentLoaded', () => {
    if (look()) return shown()
    const watching = new MutationObserver(() => { if (look()) { watching.disconnect(); shown() } })
    watching.observe(document.body, { childList: true, subtree: true })
  })`

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head><body>${body}</body></html>`

/** The app itself, or the same processes over a page with nothing of it. */
export const INTERFACES = {
  app: { selector: 'input[type=password]', html: null },
  blank: { selector: 'body', html: pageOf('') },
  textarea: { selector: 'textarea', html: pageOf('<textarea rows="10" cols="60"></textarea>') },
}
export type Interface = keyof typeof INTERFACES

/** Copies the built app under .cache, where its packages are found, with this interface and a mark of when it is shown; gives its main file. */
export function copyApp(kind: Interface): string {
  const folder = resolve('.cache/bench', kind)
  const { selector, html } = INTERFACES[kind]
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  const own = join(folder, 'dist/interface')
  const page = html ?? readFileSync(join(own, 'index.html'), 'utf8')
  if (html !== null) rmSync(own, { recursive: true })
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'index.html'), page.replace('<title>', '<script src="./mark.js"></script><title>'))
  writeFileSync(join(own, 'mark.js'), markOf(selector))
  return join(folder, 'dist/main.js')
}

/** A started copy; `shownMs` is from the process's start to the wanted element on the screen. */
export interface Running {
  readonly page: Page
  readonly shownMs: number
  /** The shell's. */
  readonly pid: number
  kill(): Promise<void>
}

/** Starts a copied app on a data folder and waits until its page is shown; throws with its output after 30 s. */
export async function runApp(main: string, userData: string): Promise<Running> {
  const port = await freePort()
  const env = { ...process.env, CIRCLEBOOK_USER_DATA: userData, CIRCLEBOOK_DEBUG_PORT: String(port) }
  const startedAt = performance.timeOrigin + performance.now()
  const child = launchApp({ main, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  let browser: Browser | null = null
  const kill = async () => {
    process.off('exit', end)
    end()
    await ended
    await browser?.close().catch(() => {})
  }
  try {
    // Only then: whoever is attached hears of every request, and would slow down what is measured, the more the more it asks for.
    await within(() => isShown(port))
    browser = await within(() => chromium.connectOverCDP(`http://127.0.0.1:${port}`))
    const known = browser
    const page = await within(async () => pageOfApp(known))
    const shownAt = await within(() => page.evaluate(whenShown))
    return { page, shownMs: shownAt - startedAt, pid: child.pid ?? 0, kill }
  } catch (error) {
    await kill()
    throw new Error(`The app did not come up:\n${output}`, { cause: error })
  }
}

async function isShown(port: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
  if (!(await answer.text()).includes(SHOWN)) throw new Error('Not shown yet')
}

function pageOfApp(browser: Browser): Page {
  const pages = browser.contexts().flatMap(context => context.pages())
  const shown = pages.find(page => /^(app:|http:\/\/[^/]+\.app\.localhost)/.test(page.url()))
  if (shown === undefined) throw new Error('No window yet')
  return shown
}

function whenShown(): number {
  const [mark] = performance.getEntriesByName('shown')
  if (mark === undefined) throw new Error('Not shown yet')
  return performance.timeOrigin + mark.startTime
}

/** Tries every 50 ms until it works; throws what it last threw after 30 s. */
async function within<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + 30_000
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > end) throw error
      await sleep(50)
    }
  }
}
