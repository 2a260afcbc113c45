import { useEffect, useState } from 'react'

/** Whole seconds left until `untilMs` on the clock of `performance.now()`; 0 when it is over or null. */
export function useCountdown(untilMs: number | null): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (untilMs === null) return
    setNow(performance.now())
    const timer = setInterval(() => {
      setNow(performance.now())
      if (performance.now() >= untilMs) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [untilMs])
  return untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - now) / 1_000))
}
