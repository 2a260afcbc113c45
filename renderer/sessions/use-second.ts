import { useEffect, useState } from 'react'

const TICK_MS = 1_000

/** The present instant, renewed every second: only for a part that draws little else. */
export function useSecond(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
