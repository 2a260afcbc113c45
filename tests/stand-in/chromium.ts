import { setImmediate as nextTurn } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '#tools/find-chromium.ts'
import { app } from './app.ts'
import { browserArguments } from './command-line.ts'

let context: Promise<BrowserContext> | undefined
let browser: Browser | undefined
let expected = 0
const strange: ((page: Page) => void)[] = []

// Playwright's own list, of which the last switch would leave nothing, and two more.
const featuresOff = [
  ...[
    'AutofillServerCommunication',
    'Translate',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'HttpsUpgrades',
    'PaintHolding',
  ],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'AimEnabled'],
  ...['ThirdPartyStoragePartitioning', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
]

// No sandbox, since a container rarely grants one: the stand-in is never the place for real records.
const quiet = [
  'no-sandbox',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  'disable-gpu',
  'disable-domain-reliability',
  'no-pings',
  // Services of the browser that Electron has not: its updater, and the one that is told which fields a form has.
  'component-updater=url-source=data:,',
  `disable-features=${featuresOff.join(',')}`,
]

/** True when there is no display to open a window on. */
export const isHeadless = () =>
  process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined && process.platform === 'linux'

/** The one browser behind all windows, launched at the first. */
export const openBrowser = (): Promise<BrowserContext> => (context ??= launch())

/** A page for a window of the app. */
export async function newPage(): Promise<Page> {
  const opened = await openBrowser()
  expected += 1
  try {
    return await opened.newPage()
  } finally {
    expected -= 1
  }
}

/** Calls back for each page that no window of the app asked for: one that another page opened, or a person with a key held down. */
export const onStrangePage = (listener: (page: Page) => void) => void strange.push(listener)

async function launch(): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('The stand-in needs an installed Chromium or Chrome; CHROME_PATH may name it.')
  await nextTurn() // what the app says of its first window in the turn that makes it comes too
  browser = await chromium.launch({
    executablePath,
    headless: isHeadless(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quiet.map(name => `--${name}`), ...browserArguments()],
  })
  browser.on('disconnected', () => void app.exit(1)) // closed from outside: nothing is left to show
  const opened = await browser.newContext({
    viewport: null,
    acceptDownloads: true,
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
  })
  // A window's own page answers for itself; what a page opened is closed again, and loads nothing until then.
  await opened.route('**/*', route => route.abort('blockedbyclient'))
  opened.on('page', page => {
    if (expected === 0) for (const listener of strange) listener(page)
  })
  return opened
}

app.atExit(async () => {
  browser?.removeAllListeners('disconnected')
  await browser?.close()
})
