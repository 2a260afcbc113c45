import { spawn } from 'node:child_process'
import { findElectron } from './launch.ts'

const releases = 'https://github.com/electron/electron/releases'
const mirrored = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'NPM_CONFIG_ELECTRON_MIRROR'].some(
  name => process.env[name] !== undefined,
)

/** Whether the place Electron is fetched from answers within 5 s; a mirror is believed. */
async function isReachable(): Promise<boolean> {
  if (mirrored) return true
  try {
    await fetch(releases, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}

/**
 * Finds Electron's binary, or fetches it with the electron package's own script, which checks its checksum.
 * Null when it cannot be had, which `missingLine` says.
 */
export async function fetchElectron(): Promise<string | null> {
  const found = findElectron()
  if (found !== null) return found
  console.log("Fetching Electron's binary, once (about 120 MB)…")
  const limitMs = (await isReachable()) ? 15 * 60_000 : 5_000 // a cached copy needs no connection, and a moment
  await new Promise<void>(done => {
    const child = spawn(process.execPath, ['node_modules/electron/install.js'], { stdio: 'ignore' })
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs)
    child.once('close', () => {
      clearTimeout(limit)
      done()
    })
  })
  return findElectron()
}

/** The one line for a machine that Electron's binary cannot be had on. */
export const missingLine =
  `Electron's binary is missing and could not be fetched from ${mirrored ? 'the mirror' : 'github.com'}, so the same built app runs in an installed Chromium: ` +
  'without the sandbox and native menus of the product, and not for real client records.'
