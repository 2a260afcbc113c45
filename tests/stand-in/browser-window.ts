import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Frame, Page } from '@playwright/test'
import { originOf, toReal } from './address.ts'
import { app, preventable } from './app.ts'
import { newPage } from './chromium.ts'
import { decode, encode } from './codec.ts'
import { noteAsked } from './control.ts'
import { ipcMain } from './ipc-main.ts'
import { pressMenuKey, type KeyPress } from './menu.ts'
import { dress } from './native-theme.ts'
import { screen } from './screen.ts'
import { runPreload } from './preload-world.ts'
import { fromPartition, type Session } from './session.ts'
import { WebContents } from './web-contents.ts'

interface Options {
  width?: number
  height?: number
  x?: number
  y?: number
  title?: string
  show?: boolean
  webPreferences?: {
    preload?: string
    partition?: string
    session?: Session
    zoomFactor?: number
    navigateOnDragDrop?: boolean
  }
}
interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>()
  static #lastId = 0
  static getAllWindows() {
    return [...BrowserWindow.#all]
  }
  static getFocusedWindow() {
    return BrowserWindow.getAllWindows().at(-1) ?? null
  }
  static fromWebContents(contents: WebContents) {
    return BrowserWindow.getAllWindows().find(window => window.webContents === contents) ?? null
  }
  static fromId(id: number) {
    return BrowserWindow.getAllWindows().find(window => window.id === id) ?? null
  }

  readonly id = (BrowserWindow.#lastId += 1)
  readonly webContents: WebContents
  readonly #page: Promise<Page>
  #bounds: Bounds
  #title: string
  #visible: boolean
  #fullScreen = false
  #windowed: Bounds | null = null
  #minimized = false
  #maximized = false
  #destroyed = false

  constructor(options: Options = {}) {
    super()
    const { width = 800, height = 600, x = 0, y = 0, title = app.name, show = true, webPreferences = {} } = options
    this.#bounds = { x, y, width, height }
    this.#title = title
    this.#visible = show
    const session = webPreferences.session ?? fromPartition(webPreferences.partition ?? '')
    this.#page = this.#open(webPreferences.preload, webPreferences.navigateOnDragDrop === true)
    this.webContents = new WebContents(this.#page, session, () => this.getContentBounds())
    if (webPreferences.zoomFactor !== undefined) this.webContents.setZoomFactor(webPreferences.zoomFactor)
    BrowserWindow.#all.add(this)
    app.windows.add(this)
    app.emit('browser-window-created', {}, this)
  }

  async #open(preload: string | undefined, loadsDropped: boolean): Promise<Page> {
    const page = await newPage()
    await page.context().grantPermissions(this.webContents.session.granted())
    await resize(page, this.#bounds)
    await dress(page)
    await page.route('**/*', async route => {
      const request = route.request()
      const isMainFrame = request.isNavigationRequest() && request.frame() === page.mainFrame()
      if (request.isNavigationRequest() && !this.webContents.allows(request, isMainFrame)) return route.abort('aborted')
      return this.webContents.session.answer(route)
    })
    await page.exposeBinding('__standInInvoke', ({ frame }, channel: string, text: string) =>
      this.#hear(page, frame, channel, text),
    )
    if (preload !== undefined) await page.addInitScript(runPreload(readFileSync(preload, 'utf8')))
    if (!loadsDropped) await page.addInitScript(ignoreDropped)
    if (!this.webContents.session.grants('pointerLock')) await page.addInitScript(keepPointer)
    if (this.webContents.listenerCount('before-input-event') > 0) await this.#tellOfKeys(page)
    page.on('close', () => this.#closed())
    page.once('load', () => this.emit('ready-to-show'))
    return page
  }

  async #tellOfKeys(page: Page): Promise<void> {
    await page.exposeBinding('__standInInput', (_source, input: object) => {
      this.webContents.emit('before-input-event', preventable(), input)
    })
    await page.addInitScript(tellKeys)
  }

  /** Answers one call of a page's preload; a thrown error travels as its message, as in Electron. */
  async #hear(page: Page, frame: Frame, channel: string, text: string): Promise<string> {
    try {
      // The preload's script always sends a list.
      const args = decode(text) as unknown[]
      const url = toReal(frame.url())
      const senderFrame = frame === page.mainFrame() ? this.webContents.mainFrame : { url, origin: originOf(url) }
      const event = { sender: this.webContents, senderFrame, processId: 1, frameId: 1 }
      return encode({ ok: true, value: await this.#dispatch(channel, event, args) })
    } catch (error) {
      return encode({ ok: false, message: String(error) })
    }
  }
  #dispatch(channel: string, event: unknown, args: unknown[]): unknown {
    if (channel === 'stand-in:open') return this.webContents.askToOpen(args)
    if (channel === 'stand-in:key') return pressMenuKey(args[0] as KeyPress, this) // sent by the preload's script
    if (channel === 'stand-in:send') return void ipcMain.emit(String(args[0]), event, ...args.slice(1))
    return ipcMain.invoke(channel, event, args)
  }

  #closed() {
    this.#destroyed = true
    BrowserWindow.#all.delete(this)
    app.windows.delete(this)
    this.emit('closed')
    if (BrowserWindow.#all.size === 0) app.lastWindowClosed()
  }

  async loadURL(address: string) {
    await this.webContents.loadURL(address)
  }
  reload() {
    this.webContents.reload()
  }
  /** False when a listener keeps the window open. */
  async close(): Promise<boolean> {
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await (await this.#page).close()
    return true
  }
  destroy() {
    void this.#page.then(page => page.close())
  }
  isDestroyed() {
    return this.#destroyed
  }

  show() {
    this.#visible = true
    this.emit('show')
  }
  showInactive = this.show
  hide() {
    this.#visible = false
    this.emit('hide')
  }
  focus() {
    this.webContents.focus()
  }
  blur() {}
  moveTop() {}
  isVisible() {
    return this.#visible
  }
  isFocused() {
    return BrowserWindow.getFocusedWindow() === this
  }
  minimize() {
    this.#minimized = true
    this.emit('minimize')
  }
  restore() {
    this.#minimized = false
    this.emit('restore')
  }
  maximize() {
    this.#maximized = true
    this.emit('maximize')
  }
  unmaximize() {
    this.#maximized = false
    this.emit('unmaximize')
  }
  isMinimized() {
    return this.#minimized
  }
  isMaximized() {
    return this.#maximized
  }
  setFullScreen(on: boolean) {
    this.#fullScreen = on
    if (on) {
      this.#windowed = this.#bounds
      this.setBounds(screen.getDisplayMatching(this.#bounds).bounds)
    } else if (this.#windowed !== null) this.setBounds(this.#windowed)
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen() {
    return this.#fullScreen
  }
  getBounds() {
    return { ...this.#bounds }
  }
  getNormalBounds = this.getBounds
  getContentBounds = this.getBounds
  getSize() {
    return [this.#bounds.width, this.#bounds.height]
  }
  getContentSize = this.getSize
  setBounds(bounds: Partial<Bounds>) {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.#page.then(page => resize(page, this.#bounds))
    this.emit('resize')
  }
  setSize(width: number, height: number) {
    this.setBounds({ width, height })
  }
  setContentSize = this.setSize
  center() {}
  setMinimumSize() {}
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setContentProtection(on: boolean) {
    // A window that lets itself be seen is worth a note.
    if (!on) noteAsked('setContentProtection', { title: this.#title, on })
  }
  setBackgroundColor() {}
  setTitle(title: string) {
    this.#title = title
  }
  getTitle() {
    return this.#title
  }
  setVisibleOnAllWorkspaces() {}
  setAlwaysOnTop() {}
  setProgressBar() {}
  flashFrame() {}
}

/** Runs in the page: what is dropped where nobody takes it loads nothing, as in Electron unless `navigateOnDragDrop` is set. */
function ignoreDropped(): void {
  for (const name of ['dragover', 'drop']) window.addEventListener(name, event => event.preventDefault())
}

/** Runs in the page of a window whose app listens: each key, as Electron tells of it before the page hears it. */
function tellKeys(): void {
  const exposed = window as unknown as { __standInInput?(input: object): Promise<void> } // exposed above
  const tell = exposed.__standInInput
  delete exposed.__standInInput
  if (tell === undefined) return
  const onKey = (event: KeyboardEvent) => {
    const { key, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey } = event
    const keys = { shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey }
    const type = event.type === 'keydown' ? 'keyDown' : 'keyUp'
    void tell({ type, key, code, isAutoRepeat: repeat, isComposing, ...keys })
  }
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('keyup', onKey, { capture: true })
}

/** Runs in the page: what a page without the permission is told. */
function keepPointer(): void {
  Element.prototype.requestPointerLock = () => Promise.reject(new DOMException('Not granted', 'NotAllowedError'))
}

/** Gives the page a window of this size, in headless Chromium too, and leaves zoom and device scale alone. */
async function resize(page: Page, { width, height }: Bounds): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { windowId } = await devtools.send('Browser.getWindowForTarget')
  await devtools.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  await devtools.detach()
}
