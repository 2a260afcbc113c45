import { ipcMain } from 'electron'
import { answer, type Holder } from '#electron/ipc/answer.ts'
import type { ShellHandlers } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'

interface Served {
  readonly shell: Shell
  readonly actions: ShellHandlers
  readonly holder: Holder
  /** The page's origin. */
  readonly origin: string
}

/** Answers calls from the window's own page, and from nothing else: actions here, all else in the vault process. */
export function serve({ shell, actions, holder, origin }: Served): void {
  const answering = {
    holder,
    origin,
    get page() {
      return shell.window.webContents
    },
    isVeiled: () => shell.locks.isVeiled,
    ask: (name: string, input: unknown) => shell.vault.ask(name, input),
    act: (name: keyof ShellHandlers, input: unknown) => {
      const handler = actions[name] as (context: { shell: Shell }, input: unknown) => Promise<unknown> // name and input belong together: the row parsed it
      return handler({ shell }, input)
    },
  }
  ipcMain.handle('call', (event, name: unknown, input: unknown) => answer(answering, event, name, input))
}
