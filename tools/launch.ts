import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const electronFolder = 'node_modules/electron'

/** Electron's executable, or null when its binary was not fetched yet. */
export function findElectron(): string | null {
  const named = join(electronFolder, 'path.txt')
  if (!existsSync(named)) return null
  const binary = join(electronFolder, 'dist', readFileSync(named, 'utf8'))
  return existsSync(binary) ? resolve(binary) : null
}

/** True where a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined

interface Launch {
  readonly env?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
  /** A built main process, dist/main.js when left out. */
  readonly main?: string
}

/** Starts the built app in Electron when its binary is there and a display too, else in the stand-in. */
export function launchApp({ env = process.env, stdio = 'inherit', main = 'dist/main.js' }: Launch = {}): ChildProcess {
  const electron = findElectron()
  if (electron !== null && hasDisplay()) {
    // Chromium's sandbox refuses root, and the app would not start at all.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return spawn(electron, [...root, dirname(dirname(resolve(main)))], { env, stdio })
  }
  return spawn(process.execPath, ['--import', resolve('tests/stand-in/register.ts'), main], { env, stdio })
}

/** Ends the app when this process is told to end, and lets a Ctrl+C, which the app hears too, take its own time. */
export function endTogether(current: () => ChildProcess | null): void {
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => current()?.kill('SIGTERM'))
}

/** What the app runs in on this machine, for the one line that says so. */
export const runtimeName = () =>
  findElectron() !== null && hasDisplay() ? 'Electron' : 'the stand-in (an installed Chromium)'
