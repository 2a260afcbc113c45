import { useCallback, useSyncExternalStore } from 'react'

const LOOK_EVERY_MS = 250

/** Whole seconds left until `untilMs` on the clock of `performance.now()`, counting down live; 0 when it is over or null. */
export function useCountdown(untilMs: number | null): number {
  const watch = useCallback(
    (changed: () => void) => {
      if (untilMs === null) return () => undefined
      const timer = setInterval(changed, LOOK_EVERY_MS)
      return () => clearInterval(timer)
    },
    [untilMs],
  )
  const left = () => (untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - performance.now()) / 1_000)))
  return useSyncExternalStore(watch, left)
}
