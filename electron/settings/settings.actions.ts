import { nativeTheme } from 'electron'
import type { ActionsOf } from '#electron/ipc/handlers.ts'
import { allowCapture } from '#electron/window/open-window.ts'

export const settingsActions: ActionsOf<'settings'> = {
  'settings.preferences': async ({ shell }) => shell.preferences.read(),

  'settings.savePreferences': async ({ shell }, preferences) => {
    const saved = shell.preferences.write(preferences)
    nativeTheme.themeSource = saved.theme
    allowCapture(shell.window, saved)
    shell.announce('settings.changed', undefined)
    shell.room.refresh()
    return saved
  },
}
