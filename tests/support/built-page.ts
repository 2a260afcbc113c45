import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import type { Session } from 'electron'
import { serveInterface } from '#electron/window/interface-files.ts'
import { findChromium } from '#tools/find-chromium.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** A page of the built interface alone in a browser, not yet loaded. */
export interface BuiltPage {
  readonly page: Page
  readonly browser: Browser
  /** What its console called an error. */
  readonly faults: string[]
}

/** Where the built interface stands in that browser. */
export const BUILT = 'http://bundle.app.localhost'

/** A browser that answers from dist/ behind the product's own headers; throws when no Chromium is installed. */
export async function openBuiltPage(): Promise<BuiltPage> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('A built page needs an installed Chromium or Chrome.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', error => faults.push(String(error)))
  let answer: Answer = () => new Response('', { status: 404 })
  const session = { protocol: { handle: (_scheme: string, handler: Answer) => (answer = handler) } }
  serveInterface(session as unknown as Session, join(process.cwd(), 'dist/interface')) // of a session only its protocol is used
  await page.route('**/*', async route => {
    const response = await answer(new Request(route.request().url().replace(BUILT, 'app://bundle')))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
  return { page, browser, faults }
}
