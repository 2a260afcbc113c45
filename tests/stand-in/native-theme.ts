import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'

type Source = 'system' | 'light' | 'dark'
const dressed = new Set<Page>()

export class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  #source: Source = 'system'
  get themeSource() {
    return this.#source
  }
  set themeSource(source: Source) {
    if (source === this.#source) return
    this.#source = source
    for (const page of dressed) void dressAs(page, source).catch(() => {})
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }
}
export const nativeTheme = new NativeTheme()

const dressAs = (page: Page, source: Source) => page.emulateMedia({ colorScheme: source === 'system' ? null : source })

/** Shows a page in the theme chosen now, and follows it until the page closes. */
export async function dress(page: Page): Promise<void> {
  dressed.add(page)
  page.on('close', () => dressed.delete(page))
  if (nativeTheme.themeSource !== 'system') await dressAs(page, nativeTheme.themeSource)
}
