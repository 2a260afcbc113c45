import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { commandLine } from './command-line.ts'
import { takeInstanceLock, type InstanceLock, type SecondInstance } from './instance-lock.ts'

/** The folder of the package that is run: where Electron would be pointed at. */
function findAppFolder(): string {
  let folder = dirname(resolve(process.argv[1] ?? '.'))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** An event whose default the listener may prevent. */
export function preventable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

// Our own manifest: Electron reads the same three fields.
const { name, productName, version } = JSON.parse(readFileSync(join(findAppFolder(), 'package.json'), 'utf8')) as {
  name: string
  productName?: string
  version: string
}
const title = productName ?? name

/** A window as far as quitting goes: false when its page or a listener keeps it open. */
export interface Closable {
  close(): Promise<boolean>
}

export class App extends EventEmitter {
  readonly isPackaged = false
  readonly name = title
  readonly commandLine = commandLine
  readonly windows = new Set<Closable>()
  readonly dock = undefined
  userAgentFallback = ''
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')],
    ['documents', join(homedir(), 'Documents')],
    ['downloads', join(homedir(), 'Downloads')],
    ['desktop', join(homedir(), 'Desktop')],
    ['exe', process.execPath],
  ])
  readonly #endings: (() => unknown)[] = []
  #ready = false
  #quitting = false
  #lock: InstanceLock | null = null

  /** Unset, user data goes to a temporary folder of the stand-in's own: it is never the place for real records. */
  getPath(kind: string): string {
    const set = this.#paths.get(kind)
    if (set !== undefined) return set
    const userData = this.#paths.get('userData') ?? join(tmpdir(), `${name}-stand-in`)
    const folder = kind === 'userData' ? userData : join(userData, kind)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
  setPath(kind: string, folder: string) {
    if (folder !== resolve(folder)) throw new Error('Path must be absolute')
    this.#paths.set(kind, folder)
  }
  setAppLogsPath(folder?: string) {
    this.setPath('logs', folder ?? join(this.getPath('userData'), 'logs'))
  }
  getAppPath = findAppFolder
  getName() {
    return title
  }
  getVersion() {
    return version
  }
  getLocale() {
    return 'en-US'
  }
  getLocaleCountryCode() {
    return 'US'
  }
  getSystemLocale() {
    return 'en-US'
  }
  getPreferredSystemLanguages() {
    return ['en-US']
  }
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  disableHardwareAcceleration() {}
  enableSandbox() {}
  configureHostResolver() {}
  focus() {}
  getAppMetrics() {
    return []
  }

  isReady() {
    return this.#ready
  }
  /** Electron's `ready` never comes in the same turn: what the entry module registers below the call still counts. */
  whenReady() {
    return new Promise<void>(done => {
      if (this.#ready) return done()
      this.once('ready', () => done())
    })
  }
  becomeReady() {
    this.#ready = true
    this.emit('ready', {}, {})
  }

  requestSingleInstanceLock(additionalData: unknown = null) {
    if (this.#lock !== null) return true
    const told = ({ argv, workingDirectory, data }: SecondInstance) =>
      this.emit('second-instance', {}, argv, workingDirectory, data)
    this.#lock = takeInstanceLock(this.getPath('userData'), additionalData, told)
    return this.#lock !== null
  }
  hasSingleInstanceLock() {
    return this.#lock !== null
  }
  releaseSingleInstanceLock() {
    this.#lock?.release()
    this.#lock = null
  }

  /** Closes every window, each of which may refuse, then ends. */
  quit() {
    void this.#quit()
  }
  async #quit() {
    const before = preventable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#quitting = true
    for (const window of this.windows) {
      if (await window.close()) continue
      this.#quitting = false
      return
    }
    const will = preventable()
    this.emit('will-quit', will)
    if (!will.defaultPrevented) await this.exit(0)
  }
  /** The last window closed: Electron quits unless somebody listens, and says nothing while it is quitting already. */
  lastWindowClosed() {
    if (this.#quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }
  /** Something to end with the app: the browser, the utility processes. */
  atExit(end: () => unknown) {
    this.#endings.push(end)
  }
  /** Ends the browser and every utility process, as Electron does with its children. */
  async exit(code = 0) {
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    await Promise.allSettled(this.#endings.map(async end => end()))
    process.exit(code)
  }
  relaunch() {}
}

export const app = new App()
setImmediate(() => app.becomeReady())
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  let times = 0
  process.on(signal, () => {
    times += 1
    // The second may be the first sent on by a library that listens for it; the third is somebody who will not wait.
    if (times < 3) app.quit()
    else void app.exit(1)
  })
}
