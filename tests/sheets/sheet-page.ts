import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Session } from 'electron'
import { serveInterface } from '#electron/window/interface-files.ts'
import type { Sheet } from '#shared/sheets/sheet.ts'
import { findChromium } from '#tools/find-chromium.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** The built page that draws sheets, alone in a browser behind the product's own headers. */
export interface SheetPage {
  readonly page: Page
  /** What its console called an error. */
  readonly faults: string[]
  /** Resolves when the page has said that the sheet stands. */
  show(sheet: Sheet): Promise<void>
  close(): Promise<void>
}

const HOME = 'http://bundle.app.localhost'

/** Opens it; throws when no Chromium is installed. */
export async function openSheetPage(): Promise<SheetPage> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('The page of sheets needs an installed Chromium or Chrome.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', error => faults.push(String(error)))
  let answer: Answer = () => new Response('', { status: 404 })
  const session = { protocol: { handle: (_scheme: string, handler: Answer) => (answer = handler) } }
  serveInterface(session as unknown as Session, join(process.cwd(), 'dist/interface')) // of a session only its protocol is used
  await page.route('**/*', async route => {
    const response = await answer(new Request(route.request().url().replace(HOME, 'app://bundle')))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
  let ready = () => {}
  await page.exposeFunction('sheetReady', () => ready())
  await page.addInitScript(() => {
    const own = window as unknown as { sheetReady(): void } // put there above
    const listeners: ((what: unknown) => void)[] = []
    const told = {
      onShow: (listener: (what: unknown) => void) => listeners.push(listener),
      ready: () => own.sheetReady(),
    }
    Object.assign(window, {
      told,
      isListening: () => listeners.length > 0,
      tellSheet: (what: unknown) => listeners.forEach(listener => listener(what)),
    })
  })
  return {
    page,
    faults,
    show: async sheet => {
      const stands = new Promise<void>(resolve => (ready = resolve))
      await page.goto(`${HOME}/sheet.html`)
      await page.waitForFunction(() => (window as unknown as { isListening(): boolean }).isListening()) // put there above
      await page.evaluate(told => (window as unknown as { tellSheet(what: unknown): void }).tellSheet(told), sheet) // put there above
      await stands
    },
    close: () => browser.close(),
  }
}
