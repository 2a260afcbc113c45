import { useCallback, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

const PAGE = 10

/**
 * One tab stop for a whole grid of elements that bear `data-row` and `data-column`: arrows, Home, End and Page keys move the
 * focus, and `moveFocus` says whether it took the key. `before` may bring a place into the document before it is focused.
 */
export function useRovingGrid(
  grid: RefObject<HTMLElement | null>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  before?: (place: GridPlace) => void,
) {
  const [wanted, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const place = { row: within(wanted.row, rows), column: within(wanted.column, columns) }

  const focus = useCallback(
    (to: GridPlace) => {
      before?.(to)
      grid.current?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus()
    },
    [grid, before],
  )
  const onFocus = useCallback((event: FocusEvent) => {
    const at = placeOfElement(event.target)
    if (at !== null) setPlace(old => (old.row === at.row && old.column === at.column ? old : at))
  }, [])
  const moveFocus = (event: KeyboardEvent): boolean => {
    const at = placeOfElement(event.target)
    const to = at === null || event.altKey ? null : moved(at, event, { rows, columns })
    if (to === null) return false
    event.preventDefault()
    focus({ row: within(to.row, rows), column: within(to.column, columns) })
    return true
  }
  return { place, focus, onFocus, moveFocus }
}

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))

/** The place of the grid's element that this element is or stands in, or null. */
export function placeOfElement(target: EventTarget): GridPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  if (element === null) return null
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) }
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

function moved(at: GridPlace, { key, ctrlKey, metaKey }: Key, size: { rows: number; columns: number }) {
  const isControl = ctrlKey || metaKey
  if (key === 'Home') return { row: isControl ? 0 : at.row, column: 0 }
  if (key === 'End') return { row: isControl ? size.rows - 1 : at.row, column: size.columns - 1 }
  if (isControl) return null
  const by: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-PAGE, 0],
    PageDown: [PAGE, 0],
  }
  const step = by[key]
  return step === undefined ? null : { row: at.row + step[0], column: at.column + step[1] }
}
