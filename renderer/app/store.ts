import { useSyncExternalStore } from 'react'

/** One value that the whole window shares, outside React so that keys and events can change it. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  /** The value, in a component. */
  readonly useValue: () => T
}

/** Makes a store; setting the same value again tells nobody. */
export function makeStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  const get = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    useValue: () => useSyncExternalStore(subscribe, get),
  }
}
