import { useState, type FocusEvent, type KeyboardEvent } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** One tab stop for a list of buttons that bear `data-index`: arrows, Home and End move. `at` is the stop until something in it has had the focus. */
export function useListKeys(count: number, at: number) {
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const stop = Math.min(moved?.from === at ? moved.to : at, count - 1)
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const to = Number(event.target.dataset['index'] ?? Number.NaN)
    if (!Number.isNaN(to)) setMoved({ from: at, to })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, ctrlKey, metaKey, altKey } = event
    const step = STEPS[key]
    const to = key === 'Home' ? 0 : key === 'End' ? count - 1 : step === undefined ? null : stop + step
    if (to === null || ctrlKey || metaKey || altKey) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-index="${Math.max(0, Math.min(count - 1, to))}"]`)?.focus()
  }
  return { stop, onFocus, onKeyDown }
}
