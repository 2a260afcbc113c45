import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { fold } from '#shared/ipc/text.ts'
import { CORRECT_COLUMN, MARKS, MINUTES_COLUMN, TIMES_COLUMN } from './marks.ts'

const TYPE_AHEAD_MS = 900
const PAGE = 8

/** What the keys of the grid do beyond moving; the row is a position in the list of names. */
export interface GridActions {
  readonly onDigit: (row: number, mark: (typeof MARKS)[number]) => void
  readonly onClear: (row: number) => void
  readonly onStepOut: (row: number) => void
  readonly onUndo: () => void
  /** Alt+Enter: everything about one client. */
  readonly onAbout: (row: number) => void
}

export interface Place {
  readonly row: number
  readonly column: number
}

/** One tab stop for the whole grid: arrows, Home, End and Page keys only move and keep the column; letters find a name. */
export function useGrid(table: RefObject<HTMLTableElement | null>, names: readonly string[], actions: GridActions) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const typed = useRef({ text: '', at: 0 })

  const focus = useCallback(
    (row: number, column: number, from: number = column) => {
      const wanted = Math.max(0, Math.min(row, names.length - 1))
      for (const candidate of columnsFrom(column, from)) {
        const button = table.current?.querySelector<HTMLButtonElement>(
          `[data-row="${wanted}"][data-column="${candidate}"]`,
        )
        if (!button || button.disabled) continue
        return button.focus()
      }
    },
    [table, names.length],
  )

  const onFocus = useCallback((event: FocusEvent<HTMLTableElement>) => {
    const at = placeOf(event.target)
    if (at !== null) setPlace(old => (old.row === at.row && old.column === at.column ? old : at))
  }, [])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      const at = placeOf(event.target)
      if (at === null || event.nativeEvent.isComposing) return
      const [control, key] = [event.ctrlKey || event.metaKey, event.key]
      // Whatever else was done with a row, the next letter begins another name.
      if (!isLetter(event)) typed.current.text = ''
      const move = moved(at, event, names.length)
      if (move !== null) focus(move.row, move.column, at.column)
      else if (control && !event.shiftKey && key.toLowerCase() === 'z') actions.onUndo()
      else if (control && key.toLowerCase() === 'o') actions.onStepOut(at.row)
      else if (event.altKey && key === 'Enter') actions.onAbout(at.row)
      else if (control || event.altKey) return
      else if (/^[1-5]$/.test(key)) {
        const mark = MARKS[Number(key) - 1]
        if (mark !== undefined) actions.onDigit(at.row, mark)
        focus(at.row + 1, at.column)
      } else if (key === '0' || key === 'Delete') {
        // The button of the times goes with the times: the focus moves off it first.
        if (at.column === TIMES_COLUMN) focus(at.row, TIMES_COLUMN - 1)
        actions.onClear(at.row)
      } else if (isLetter(event)) {
        typed.current = nextTyped(typed.current, key)
        const row = findName(names, typed.current.text, at.row)
        if (row !== null) focus(row, at.column)
      } else return
      event.preventDefault()
    },
    [names, focus, actions],
  )
  return { place, focus, onFocus, onKeyDown }
}

/** The columns to try for one that is wanted: further the same way for a step sideways, otherwise the nearest, to the left first. */
function columnsFrom(wanted: number, from: number): number[] {
  const left = Array.from({ length: wanted + 1 }, (_, step) => wanted - step)
  const right = Array.from({ length: CORRECT_COLUMN - wanted + 1 }, (_, step) => wanted + step)
  if (wanted < from || wanted === CORRECT_COLUMN) return left
  return wanted > from ? [...right, from] : [...left, ...right]
}

/** Which row and column a focused or pressed button of the grid stands in; null for anything else. */
export function placeOf(target: EventTarget): Place | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (button === null) return null
  return { row: Number(button.dataset['row']), column: Number(button.dataset['column']) }
}

/** A press on a name, which stands for the minutes of its row: for the mouse, which finds a name more easily than a figure. */
export function whoOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-who]') : null
  return cell === null ? null : { row: Number(cell.dataset['who']), column: MINUTES_COLUMN }
}

function moved(at: Place, event: KeyboardEvent, count: number): Place | null {
  const isControl = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowUp':
      return isControl ? null : { row: at.row - 1, column: at.column }
    case 'ArrowDown':
      return isControl ? null : { row: at.row + 1, column: at.column }
    case 'ArrowLeft':
      return { row: at.row, column: Math.max(0, at.column - 1) }
    case 'ArrowRight':
      return { row: at.row, column: Math.min(CORRECT_COLUMN, at.column + 1) }
    case 'Home':
      return isControl ? { row: 0, column: at.column } : { row: at.row, column: 0 }
    case 'End':
      return isControl ? { row: count - 1, column: at.column } : { row: at.row, column: CORRECT_COLUMN }
    case 'PageUp':
      return { row: at.row - PAGE, column: at.column }
    case 'PageDown':
      return { row: at.row + PAGE, column: at.column }
    default:
      return null
  }
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && /^\p{L}$/u.test(key)

function nextTyped(before: { text: string; at: number }, letter: string) {
  const at = performance.now()
  const isFresh = at - before.at > TYPE_AHEAD_MS
  return { text: isFresh ? letter : before.text + letter, at }
}

/** The next row with a word of its name beginning with `text`; a letter typed again and again walks through its names. */
export function findName(names: readonly string[], text: string, from: number): number | null {
  const wanted = fold(text)
  const isRepeat = wanted.length > 1 && [...wanted].every(letter => letter === wanted[0])
  const start = wanted.length === 1 || isRepeat ? from + 1 : from
  for (const search of isRepeat ? [wanted, wanted.slice(0, 1)] : [wanted]) {
    for (let step = 0; step < names.length; step += 1) {
      const row = (start + step) % names.length
      const name = fold(names[row] ?? '')
      if (name.startsWith(search) || name.includes(` ${search}`)) return row
    }
  }
  return null
}
