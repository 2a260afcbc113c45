import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#shared/ipc/types.ts'

const listeners = new Map<string, Set<(payload: unknown) => void>>()

ipcRenderer.on('event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(name, listener) {
    const named = listeners.get(name) ?? new Set()
    listeners.set(name, named.add(listener))
    return () => void named.delete(listener)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
