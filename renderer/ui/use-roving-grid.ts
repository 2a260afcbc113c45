import { useCallback, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { takeKey } from './keys.ts'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

const LEAP = 10
/** In the order of the table's arrows: up, down, left, right. */
const DOWN = [-1, 1, 0, 0] as const
const RIGHT = [0, 0, -1, 1] as const

/**
 * One tab stop for a whole grid of elements that bear `data-row` and `data-column`: arrows, Home and End move the
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
    if (at === null) return false
    const to = (row: number, column: number) => focus({ row: within(row, rows), column: within(column, columns) })
    return takeKey('grid', event, {
      move: nth => to(at.row + (DOWN[nth] ?? 0), at.column + (RIGHT[nth] ?? 0)),
      leap: nth => to(at.row + (DOWN[nth] ?? 0) * LEAP, at.column),
      ends: nth => to(at.row, nth === 0 ? 0 : columns - 1),
      corners: nth => (nth === 0 ? to(0, 0) : to(rows - 1, columns - 1)),
    })
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
