import type { BrowserWindow, Session } from 'electron'
import { HOME } from './interface-files.ts'

/** A page that does not answer is not waited for. */
const LEAVE_MS = 2_000

/** The window without a record: emptied at once, then the lock screen in a new document and a new process. */
export class LockScreen {
  readonly #window: BrowserWindow
  readonly #session: Session
  #isBusy = false

  constructor(window: BrowserWindow, session: Session) {
    this.#window = window
    this.#session = session
  }

  /** From the emptying until the lock screen stands: a page's process that ends meanwhile was meant to. */
  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Takes the page away with its process, and what the session keeps in memory. Never rejects. */
  async empty(): Promise<void> {
    this.#isBusy = true
    const { webContents } = this.#window
    const processId = webContents.getOSProcessId()
    // Another site than the app's: Chromium leaves the process of the old one, and ends it when nothing else is in it.
    await Promise.race([this.#window.loadURL('about:blank').catch(() => null), delay(LEAVE_MS)])
    if (processId > 0 && webContents.getOSProcessId() === processId) endProcess(processId)
    await Promise.race([clearCaches(this.#session), delay(LEAVE_MS)])
  }

  /** Shows the lock screen. Rejects when the window cannot show anything any more. */
  async show(): Promise<void> {
    this.#isBusy = true
    try {
      await this.#window.loadURL(HOME)
      // The addresses of the last page hold ids of records.
      this.#window.webContents.navigationHistory.clear()
    } finally {
      this.#isBusy = false
    }
  }
}

/** Nothing here is on the disk; this is for what the session keeps in memory. A cache that does not clear stops no lock. */
const clearCaches = (session: Session) =>
  Promise.allSettled([
    session.clearCache(),
    session.clearCodeCaches({}),
    session.clearStorageData(),
    session.clearAuthCache(),
  ])

/** At once and without a dump: a crash on purpose could leave the page's memory in a core file. */
function endProcess(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}

const delay = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms).unref())
