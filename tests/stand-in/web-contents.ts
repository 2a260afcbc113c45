import { EventEmitter } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page, Request as PageRequest } from '@playwright/test'
import { originOf, toReal, toShown } from './address.ts'
import { app, preventable } from './app.ts'
import { encode } from './codec.ts'
import { commandLine } from './command-line.ts'
import { noteAsked } from './control.ts'
import { isHeadless, onStrangePage } from './chromium.ts'
import type { Session } from './session.ts'

type WindowOpenHandler = (details: { url: string; disposition: string }) => { action: 'allow' | 'deny' }
interface Size {
  width: number
  height: number
}
interface PdfOptions {
  landscape?: boolean
  printBackground?: boolean
  pageSize?: string | { width: number; height: number }
  margins?: { top?: number; bottom?: number; left?: number; right?: number }
  preferCSSPageSize?: boolean
  displayHeaderFooter?: boolean
  headerTemplate?: string
  footerTemplate?: string
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
}
const contents = new Map<number, WebContents>()
export const webContents = { getAllWebContents: () => [...contents.values()], fromId: (id: number) => contents.get(id) }

// Electron asks before there is a page; here it was made a moment ago, has loaded nothing, and goes again.
onStrangePage(page => {
  const asked = [...contents.values()]
  if (asked.every(one => one.askToOpen([toReal(page.url())]) === 'deny')) void page.close()
})

/** A page with the part of Electron's `webContents` that reaches into it. */
export class WebContents extends EventEmitter {
  readonly id = contents.size + 1
  readonly mainFrame = { url: '', origin: '', isDestroyed: () => this.#closed, detached: false }
  readonly session: Session
  readonly page: Promise<Page>
  readonly #size: () => Size
  #openHandler: WindowOpenHandler = () => ({ action: 'deny' })
  #closed = false
  #zoom = 1
  #zoomer: CDPSession | null = null
  #asked = new Set<string>()
  #isLoading = false

  constructor(page: Promise<Page>, session: Session, size: () => Size) {
    super()
    this.page = page
    this.session = session
    this.#size = size
    contents.set(this.id, this)
    void page.then(shown => this.#follow(shown))
    app.emit('web-contents-created', {}, this)
  }

  #follow(shown: Page) {
    shown.on('close', () => {
      this.#closed = true
      contents.delete(this.id)
      this.emit('destroyed')
    })
    shown.on('framenavigated', frame => {
      if (frame !== shown.mainFrame()) return
      const url = toReal(frame.url())
      const isSameDocument = url.split('#')[0] === this.mainFrame.url.split('#')[0] && url.includes('#')
      const initiator = this.#isLoading ? null : this.mainFrame
      this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument, frame: this.mainFrame, initiator })
      Object.assign(this.mainFrame, { url, origin: originOf(url) })
      if (isSameDocument) return this.emit('did-navigate-in-page', {}, url, true)
      this.emit('did-navigate', {}, url, 200, 'OK')
    })
    shown.on('domcontentloaded', () => this.emit('dom-ready', {}))
    shown.on('load', () => this.emit('did-finish-load', {}))
    shown.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    shown.on('download', download => {
      const event = preventable()
      const url = toReal(download.url())
      this.session.emit('will-download', event, { getURL: () => url, cancel() {} }, this)
      // Electron would ask where to.
      if (!event.defaultPrevented) noteAsked('download', { url })
      void download.cancel()
    })
  }

  /** What the page's own navigation may do: asks `will-navigate`, or `will-frame-navigate` alone for a frame. */
  allows(request: PageRequest, isMainFrame: boolean): boolean {
    const url = toReal(request.url())
    if (this.#asked.delete(url)) return true
    const event = {
      ...preventable(),
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null,
    }
    this.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  async loadURL(address: string) {
    const page = await this.page
    const isFirst = this.mainFrame.url === ''
    this.#asked.add(toReal(toShown(address)))
    this.#isLoading = true
    try {
      await page.goto(toShown(address))
    } finally {
      this.#isLoading = false
    }
    if (isFirst) await forgetAddresses(page)
  }
  reload() {
    this.#asked.add(this.mainFrame.url.split('#')[0] ?? '')
    void this.page.then(page => page.reload())
  }
  reloadIgnoringCache = this.reload
  stop() {}
  isDestroyed() {
    return this.#closed
  }
  /** Not known here: Chromium's processes are the browser's own affair. */
  getOSProcessId() {
    return 0
  }
  readonly navigationHistory = {
    clear: () => void this.page.then(forgetAddresses),
  }
  isLoading() {
    return this.mainFrame.url === ''
  }
  getURL() {
    return this.mainFrame.url
  }
  getTitle() {
    return 'Circlebook'
  }
  getType() {
    return 'window'
  }
  focus() {
    void this.page.then(page => page.bringToFront())
  }
  isFocused() {
    return true
  }
  openDevTools() {}
  closeDevTools() {}
  isDevToolsOpened() {
    return false
  }
  toggleDevTools() {}
  setVisualZoomLevelLimits = async () => {}
  setIgnoreMenuShortcuts() {}
  setUserAgent() {}
  setBackgroundThrottling() {}
  /** Chromium alone takes it once, for all pages, as it starts. */
  setWebRTCIPHandlingPolicy(policy: string) {
    commandLine.appendSwitch('webrtc-ip-handling-policy', policy)
  }
  getWebRTCIPHandlingPolicy() {
    return commandLine.getSwitchValue('webrtc-ip-handling-policy') || 'default'
  }
  forcefullyCrashRenderer() {
    void this.page.then(page => page.goto('chrome://crash')).catch(() => {})
  }
  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.#openHandler = handler
  }
  /** What the app's handler says to `window.open`; the page gets null whatever it says. */
  askToOpen(args: unknown[]) {
    return this.#openHandler({ url: toReal(String(args[0])), disposition: 'new-window' }).action
  }

  send(channel: string, ...args: unknown[]) {
    const sent = encode(args)
    const emit = ([name, list]: readonly [string, string]) => {
      // The preload's script put it there; a page without a preload has none.
      ;(window as unknown as { __standInEmit?(channel: string, text: string): void }).__standInEmit?.(name, list)
    }
    void this.page.then(page => page.evaluate(emit, [channel, sent] as const)).catch(() => {}) // the page went away: Electron drops the message too
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.page).evaluate(code)
  }

  getZoomFactor() {
    return this.#zoom
  }
  getZoomLevel() {
    return Math.log(this.#zoom) / Math.log(1.2)
  }
  setZoomLevel(level: number) {
    this.setZoomFactor(1.2 ** level)
  }
  /** Headless, the layout narrows as in Electron, media queries too; with a window on a screen only the page's own size changes. */
  setZoomFactor(factor: number) {
    this.#zoom = factor
    void this.#applyZoom(factor).catch(() => {})
  }
  async #applyZoom(factor: number) {
    const page = await this.page
    if (!isHeadless())
      return page.evaluate(zoom => document.documentElement.style.setProperty('zoom', String(zoom)), factor)
    this.#zoomer ??= await page.context().newCDPSession(page)
    if (factor === 1) return this.#zoomer.send('Emulation.clearDeviceMetricsOverride')
    const { width, height } = this.#size()
    const part = (length: number) => Math.round(length / factor)
    await this.#zoomer.send('Emulation.setDeviceMetricsOverride', {
      width: part(width),
      height: part(height),
      deviceScaleFactor: factor,
      mobile: false,
    })
  }

  /** Margins are inches in Electron and lengths in Playwright. */
  async printToPDF(options: PdfOptions = {}) {
    const { landscape = false, printBackground = false, pageSize, margins, preferCSSPageSize = false } = options
    const { displayHeaderFooter = false, headerTemplate = '', footerTemplate = '' } = options
    const { generateTaggedPDF: tagged = false, generateDocumentOutline: outline = false } = options
    const inches = (value: number | undefined) => `${value ?? 0.4}in`
    const margin = {
      top: inches(margins?.top),
      bottom: inches(margins?.bottom),
      left: inches(margins?.left),
      right: inches(margins?.right),
    }
    const paper =
      typeof pageSize === 'object'
        ? { width: `${pageSize.width}in`, height: `${pageSize.height}in` }
        : { format: pageSize ?? 'Letter' }
    return (await this.page).pdf({
      landscape,
      printBackground,
      preferCSSPageSize,
      displayHeaderFooter,
      headerTemplate,
      footerTemplate,
      margin,
      tagged,
      outline,
      ...paper,
    })
  }
  print(options: PdfOptions = {}, done?: (success: boolean, reason: string) => void) {
    noteAsked('print', options)
    const folder = process.env['CIRCLEBOOK_PRINTS']
    if (folder === undefined) setImmediate(() => done?.(true, ''))
    else void this.#printInto(folder, options).then(() => done?.(true, ''))
  }
  /** What a printer would put on paper, one file a print, numbered from 1. */
  async #printInto(folder: string, options: PdfOptions) {
    const pdf = await this.printToPDF({ ...options, preferCSSPageSize: true })
    writeFileSync(join(folder, `${readdirSync(folder).length + 1}.pdf`), pdf)
  }
  async capturePage() {
    const png = await (await this.page).screenshot()
    return { toPNG: () => png, isEmpty: () => false }
  }
}

/** Leaves nothing to go back to: a page of Playwright's begins on an empty one, which Electron's does not. */
async function forgetAddresses(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.resetNavigationHistory')
  await devtools.detach()
}
