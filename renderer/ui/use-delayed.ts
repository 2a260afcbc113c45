import { useEffect, useState } from 'react'

/** Whether `isOn` has held for `delayMs`: what is quicker than the eye never flashes. Off at once when `isOn` ends. */
export function useDelayed(isOn: boolean, delayMs = 300): boolean {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setDue(true), delayMs)
    return () => {
      clearTimeout(timer)
      setDue(false)
    }
  }, [isOn, delayMs])
  return isOn && isDue
}
