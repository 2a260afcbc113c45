import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { keysIn } from '#renderer/ui/keys.ts'

/** In the order of the table's arrows: up, down, left, right. */
const STEPS = [-1, 1, -1, 1] as const

/** One tab stop for a list of buttons that bear `data-index`: arrows, Home and End move. `at` is the stop until something in it has had the focus. */
export function useListKeys(count: number, at: number) {
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const stop = Math.min(moved?.from === at ? moved.to : at, count - 1)
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const to = Number(event.target.dataset['index'] ?? Number.NaN)
    if (!Number.isNaN(to)) setMoved({ from: at, to })
  }
  const go = (to: number, { currentTarget }: KeyboardEvent<HTMLElement>) =>
    currentTarget.querySelector<HTMLElement>(`[data-index="${Math.max(0, Math.min(count - 1, to))}"]`)?.focus()
  const keys = keysIn('list', {
    move: (nth, event) => go(stop + (STEPS[nth] ?? 0), event),
    ends: (nth, event) => go(nth === 0 ? 0 : count - 1, event),
  })
  return { stop, keys, onFocus }
}
