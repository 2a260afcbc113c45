import { contextBridge, ipcRenderer } from 'electron'
import type { Told } from '#shared/ipc/told.ts'

// For windows that are only told what to show: the room's screen, and sheets on their way to the printer. There is no `call` in it.

const listeners = new Set<(what: unknown) => void>()
let latest: { readonly what: unknown } | null = null

ipcRenderer.on('show', (_event, what: unknown) => {
  latest = { what }
  for (const listener of listeners) listener(what)
})

const told: Told = {
  onShow(listener) {
    listeners.add(listener)
    if (latest !== null) listener(latest.what)
  },
  ready() {
    ipcRenderer.send('told.ready')
  },
}

contextBridge.exposeInMainWorld('told', told)
