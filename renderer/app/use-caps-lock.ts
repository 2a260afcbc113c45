import { useEffect, useState } from 'react'

/** Whether Caps Lock is on, as of the last key or click: the page is not told before. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'))
    const kinds = ['keydown', 'keyup', 'mousedown'] as const
    for (const kind of kinds) window.addEventListener(kind, look)
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, look)
    }
  }, [])
  return isOn
}
