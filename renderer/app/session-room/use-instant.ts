import { useSyncExternalStore } from 'react'

const TICK_MS = 10_000

const tick = () => new Date(Math.floor(Date.now() / 1_000) * 1_000).toISOString()
let current = tick()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  current = tick()
  timer ??= setInterval(() => {
    current = tick()
    for (const one of listeners) one()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present instant, renewed every ten seconds: fine enough for whole minutes. */
export const useInstant = (): string => useSyncExternalStore(subscribe, () => current)
