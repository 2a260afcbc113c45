import { startTransition, useEffect, useState } from 'react'

/** A window that draws no frames, because it is hidden, is whole after this long. */
const AT_LATEST_MS = 250

/** False for the first frame that a screen is drawn in, true from then on: what is below the first screen comes after it. */
export function useFirstDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    const { port1, port2 } = new MessageChannel()
    const finish = () => startTransition(() => setDrawn(true))
    // Heard after the frame in whose beginning it is sent.
    port1.onmessage = finish
    const frame = requestAnimationFrame(() => port2.postMessage(null))
    const timer = setTimeout(finish, AT_LATEST_MS)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      port1.close()
    }
  }, [])
  return isDrawn
}
