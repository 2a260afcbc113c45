import type { ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { launchApp } from '#tools/launch.ts'
import type { DisplayGiven } from '#tests/stand-in/screen.ts'
import { freePort } from './free-port.ts'

/** The answer to one dialog: a file, files, a button's number, or nothing chosen. */
export type DialogAnswer = { path: string } | { paths: string[] } | { response: number } | { cancel: true }
/** Something that happens to the computer around the app. */
export type ComputerEvent =
  | {
      on: 'powerMonitor'
      event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown' | 'user-did-resign-active'
    }
  | { idleSeconds: number }
  | { menu: string }
  /** The displays from now on, the first the laptop's own. */
  | { displays: readonly DisplayGiven[] }
/** What the app asked of the computer: a dialog, a print, a link, a copy. */
export interface Asked {
  readonly what: string
  readonly details: Record<string, unknown>
}

/** The built app, running, with the page of its first window. */
export interface RunningApp {
  readonly page: Page
  readonly browser: Browser
  readonly process: ChildProcess
  readonly userData: string
  /** Everything the page's console called an error, CSP violations too, from its first load on. */
  readonly faults: string[]
  /** What main and vault wrote to standard output and error. */
  output(): string
  answerDialog(answer: DialogAnswer): void
  happen(event: ComputerEvent): void
  asked(): Asked[]
  /** Every page of the app, the projector's too. */
  pages(): Page[]
  /** Quits as a person would; resolves with the exit code, null after a signal. */
  quit(): Promise<number | null>
  /** Ends the app's main process at once, as a power cut would: nothing is saved or closed any more. */
  kill(): Promise<void>
}

interface Start {
  /** A data folder to reopen; a new one in the temporary folder when left out. */
  readonly userData?: string
  readonly env?: NodeJS.ProcessEnv
}

/** Starts the built app and waits for its page; throws with the app's output when none comes within 30 s. Tests only: dialogs are answered through the stand-in. */
export async function startApp({
  userData = newFolder('circlebook-data-'),
  env = {},
}: Start = {}): Promise<RunningApp> {
  const control = newFolder('circlebook-control-')
  const port = await freePort()
  const child = launchApp({
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...env,
      CIRCLEBOOK_USER_DATA: userData,
      CIRCLEBOOK_DEBUG_PORT: String(port),
      STAND_IN_CONTROL: control,
    },
  })
  process.once('exit', () => child.kill('SIGKILL')) // a test that failed leaves nothing running
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<number | null>(done => child.once('exit', code => done(code)))
  const browser = await connect(port, child, () => output)
  const page = await firstPage(browser)
  const faults: string[] = []
  await collectFaults(page, faults)
  const write = (name: string, line: object) => appendFileSync(join(control, name), `${JSON.stringify(line)}\n`)
  return {
    page,
    browser,
    process: child,
    userData,
    faults,
    output: () => output,
    answerDialog: answer => write('answers.jsonl', answer),
    happen: event => write('events.jsonl', event),
    asked: () => readAsked(join(control, 'asked.jsonl')),
    pages: () => browser.contexts().flatMap(context => context.pages()),
    quit: async () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => {})
    },
  }
}

const newFolder = (prefix: string) => mkdtempSync(join(tmpdir(), prefix))

function readAsked(file: string): Asked[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as Asked) // the stand-in wrote it
}

async function connect(port: number, child: ChildProcess, output: () => string): Promise<Browser> {
  const end = performance.now() + 30_000
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    } catch (error) {
      if (child.exitCode !== null || performance.now() > end) {
        child.kill('SIGKILL')
        throw new Error(`The app did not start (exit code ${child.exitCode}):\n${output()}`, { cause: error })
      }
      await sleep(50)
    }
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const end = performance.now() + 30_000
  for (;;) {
    const pages = browser.contexts().flatMap(context => context.pages())
    const shown = pages.find(page => /^(app:|http:\/\/[^/]+\.app\.localhost)/.test(page.url()))
    if (shown !== undefined) {
      await shown.waitForLoadState('load')
      return shown
    }
    if (performance.now() > end)
      throw new Error(`No window came up; pages: ${pages.map(page => page.url()).join(', ')}`)
    await sleep(50)
  }
}

/** A devtools session is told again what was logged before it came, which Playwright's own events are not. */
async function collectFaults(page: Page, faults: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  devtools.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') faults.push(`${entry.text} ${entry.url ?? ''}`.trim())
  })
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'assert')
      faults.push(args.map(arg => String(arg.value ?? arg.description)).join(' '))
  })
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    faults.push(`${text} ${exception?.description ?? ''}`.trim())
  })
  await devtools.send('Log.enable')
  await devtools.send('Runtime.enable')
}
