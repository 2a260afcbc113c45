import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { findChromium } from '#tools/find-chromium.ts'
import { app } from './app.ts'
import { browserArguments } from './command-line.ts'

let context: Promise<BrowserContext> | undefined
let browser: Browser | undefined

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
]

/** True when there is no display to open a window on. */
export const isHeadless = () =>
  process.env['DISPLAY'] === undefined && process.env['WAYLAND_DISPLAY'] === undefined && process.platform === 'linux'

/** The one browser behind all windows, launched at the first. */
export const openBrowser = (): Promise<BrowserContext> => (context ??= launch())

async function launch(): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (executablePath === null)
    throw new Error('The stand-in needs an installed Chromium or Chrome; CHROME_PATH may name it.')
  browser = await chromium.launch({
    executablePath,
    headless: isHeadless(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quiet.map(name => `--${name}`), ...browserArguments()],
  })
  browser.on('disconnected', () => void app.exit(1)) // closed from outside: nothing is left to show
  return browser.newContext({
    viewport: null,
    acceptDownloads: false,
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
  })
}

app.atExit(async () => {
  browser?.removeAllListeners('disconnected')
  await browser?.close()
})
