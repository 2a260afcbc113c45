import type { Sheet } from '#shared/sheets/sheet.ts'
import { BUILT, openBuiltPage, type BuiltPage } from '#tests/support/built-page.ts'

/** The built page that draws sheets, alone in a browser behind the product's own headers. */
export interface SheetPage extends Pick<BuiltPage, 'page' | 'faults'> {
  /** Resolves when the page has said that the sheet stands. */
  show(sheet: Sheet): Promise<void>
  close(): Promise<void>
}

/** Opens it; throws when no Chromium is installed. */
export async function openSheetPage(): Promise<SheetPage> {
  const { page, browser, faults } = await openBuiltPage()
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
      await page.goto(`${BUILT}/sheet.html`)
      await page.waitForFunction(() => (window as unknown as { isListening(): boolean }).isListening()) // put there above
      await page.evaluate(told => (window as unknown as { tellSheet(what: unknown): void }).tellSheet(told), sheet) // put there above
      await stands
    },
    close: () => browser.close(),
  }
}
