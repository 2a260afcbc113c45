import type { Page } from '@playwright/test'
import { openBrowser } from './chromium.ts'
import { noteAsked } from './control.ts'

/** Chromium's own clipboard, which a page's Ctrl+C writes, reached from a page of its own: the app's pages may not read it. */
async function onClipboard<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = (await openBrowser()).browser()
  if (browser === null) throw new Error('The browser is gone.')
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<title>Clipboard</title>' }))
    await page.goto('https://clipboard.localhost/')
    return await work(page)
  } finally {
    await context.close()
  }
}

export const clipboard = {
  async writeText(text: string) {
    noteAsked('clipboard', { text })
    await onClipboard(page => page.evaluate(copied => navigator.clipboard.writeText(copied), text))
  },
  readText: () => onClipboard(page => page.evaluate(() => navigator.clipboard.readText())),
  clear() {
    noteAsked('clipboardCleared', {})
    void onClipboard(page => page.evaluate(() => navigator.clipboard.writeText(''))).catch(() => {}) // the app is ending
  },
}
