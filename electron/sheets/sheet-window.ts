import { join } from 'node:path'
import { BrowserWindow, ipcMain, type WebContents } from 'electron'
import { Refusal } from '#electron/ipc/handlers.ts'
import { ORIGIN } from '#electron/window/interface-files.ts'
import { webPreferencesOf } from '#electron/window/open-window.ts'
import type { Shell } from '#electron/window/shell.ts'
import type { Sheet } from '#shared/sheets/sheet.ts'

const SHEET_PAGE = `${ORIGIN}/sheet.html`
/** A book of many topics takes some seconds to lay out on a slow laptop. */
const READY_MS = 30_000

/** Draws a sheet in a window that nobody sees and hands it to `use`; the window is gone when the promise settles. Refuses when it cannot be drawn. */
export async function withSheet<T>(
  { window: own }: Pick<Shell, 'window'>,
  sheet: Sheet,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const session = own.webContents.session
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    title: 'Circlebook',
    webPreferences: {
      // Bundled into dist/main.js, beside which the preload stands.
      ...webPreferencesOf({ preload: join(import.meta.dirname, 'told-preload.cjs'), session }),
      backgroundThrottling: false,
    },
  })
  try {
    await drawn(window.webContents, sheet)
    return await use(window.webContents)
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Resolves when the page says that it shows the sheet with its fonts. */
async function drawn(contents: WebContents, sheet: Sheet): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const fail = () => reject(new Refusal('failed', 'The sheet could not be prepared. Try again.'))
  const hear = ({ sender }: { sender: WebContents }) => void (sender === contents && resolve())
  const timer = setTimeout(fail, READY_MS)
  ipcMain.on('told.ready', hear)
  contents.once('render-process-gone', fail)
  contents.once('destroyed', fail)
  try {
    await contents.loadURL(SHEET_PAGE)
    contents.send('show', sheet)
    await promise
  } catch {
    throw new Refusal('failed', 'The sheet could not be prepared. Try again.')
  } finally {
    clearTimeout(timer)
    ipcMain.off('told.ready', hear)
    contents.off('render-process-gone', fail)
    contents.off('destroyed', fail)
  }
}
