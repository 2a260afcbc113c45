import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, Reply } from '#shared/ipc/types.ts'

const listeners = new Map<string, Set<(payload: unknown) => void>>()

ipcRenderer.on('event', (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

const ask = (name: string, input: unknown): Promise<Reply<unknown>> => ipcRenderer.invoke('call', name, input)

// Every page begins with these: they are asked while its code is still on the way, and each answer is given out once.
const first = ['settings.preferences', 'vault.status', 'vault.isVeiled']
const early = new Map(first.map(name => [name, ask(name, undefined).catch(() => null)]))

async function askFirst(name: string, answer: Promise<Reply<unknown> | null>): Promise<Reply<unknown>> {
  early.delete(name)
  const reply = await answer
  return reply?.ok === true ? reply : ask(name, undefined)
}

const bridge: Bridge = {
  call(name, input) {
    const answer = early.get(name)
    return answer === undefined ? ask(name, input) : askFirst(name, answer)
  },
  on(name, listener) {
    const named = listeners.get(name) ?? new Set()
    listeners.set(name, named.add(listener))
    return () => void named.delete(listener)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
