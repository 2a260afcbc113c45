import { useEffect, type ComponentType } from 'react'
import { makeStore } from './store.ts'

/**
 * A component whose code comes later: nothing until it is there, at once when `load` was called before. React's own
 * `lazy` would hold even loaded code back for 300 ms, and the first letters typed into Find would be lost.
 */
export function loadedLater<Props extends object>(take: () => Promise<ComponentType<Props>>) {
  const loaded = makeStore<ComponentType<Props> | null>(null)
  const load = async (): Promise<void> => loaded.set(await take())
  function Later(props: Props) {
    const Component = loaded.useValue()
    useEffect(() => void load(), [])
    return Component === null ? null : <Component {...props} />
  }
  return { Later, load }
}
