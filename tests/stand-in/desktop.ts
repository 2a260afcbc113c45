import { EventEmitter } from 'node:events'
import { noteAsked, onControl } from './control.ts'
import { Menu } from './menu.ts'

// The computer around the app: what a desktop would do is noted for the test, what it would tell comes from the test.

let idleSeconds = 0
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => idleSeconds,
  getSystemIdleState: (threshold: number) => (idleSeconds >= threshold ? 'idle' : 'active'),
  isOnBatteryPower: () => false,
})
onControl(event => {
  if (typeof event['idleSeconds'] === 'number') idleSeconds = event['idleSeconds']
  if (event['on'] === 'powerMonitor') powerMonitor.emit(String(event['event']), { preventDefault() {} })
  if (typeof event['menu'] === 'string') Menu.getApplicationMenu()?.find(event['menu'])?.click()
})

export const shell = {
  async openExternal(url: string) {
    noteAsked('openExternal', { url })
  },
  async openPath(path: string) {
    noteAsked('openPath', { path })
    return ''
  },
  showItemInFolder(path: string) {
    noteAsked('showItemInFolder', { path })
  },
  async trashItem(path: string) {
    noteAsked('trashItem', { path })
  },
  beep() {},
}

/** No keychain here: whoever asks is told so. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
}
export const crashReporter = {
  start() {},
  getUploadToServer: () => false,
  setUploadToServer() {},
  addExtraParameter() {},
}
export const powerSaveBlocker = { start: () => 1, stop: () => true, isStarted: () => false }
export const systemPreferences = Object.assign(new EventEmitter(), {
  getUserDefault: () => null,
  getMediaAccessStatus: () => 'denied',
})
export const globalShortcut = { register: () => false, unregister() {}, unregisterAll() {}, isRegistered: () => false }
export const nativeImage = {
  createEmpty: () => ({ isEmpty: () => true }),
  createFromPath: (path: string) => ({ isEmpty: () => path === '' }),
}
