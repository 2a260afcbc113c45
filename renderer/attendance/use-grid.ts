import { useCallback, useMemo, useState, type FocusEvent, type RefObject } from 'react'
import { fold } from '#shared/ipc/text.ts'
import { keysIn } from '#renderer/ui/keys.ts'
import { CORRECT_COLUMN, MARKS, MINUTES_COLUMN, TIMES_COLUMN } from './marks.ts'

const TYPE_AHEAD_MS = 900

/** What the keys of the grid do beyond moving; the row is a position in the list of names. */
export interface GridActions {
  readonly onDigit: (row: number, mark: (typeof MARKS)[number]) => void
  readonly onClear: (row: number) => void
  readonly onStepOut: (row: number) => void
  /** Everything about one client. */
  readonly onAbout: (row: number) => void
}

/** Down and to the right, in the order of the table's arrows: up, down, left, right. */
const STEPS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

type Pressed = { readonly target: EventTarget; readonly key: string }

export interface Place {
  readonly row: number
  readonly column: number
}

/** One tab stop for the whole grid: arrows, Home and End only move and keep the column; letters find a name. */
export function useGrid(table: RefObject<HTMLTableElement | null>, names: readonly string[], actions: GridActions) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })

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

  const [typed] = useState<Typed>(() => ({ text: '', at: 0 }))
  const keys = useMemo(() => gridKeys(names, focus, actions, typed), [names, focus, actions, typed])
  return { place, focus, onFocus, keys }
}

/** The letters typed so far, and when the last was. */
interface Typed {
  text: string
  at: number
}

type FocusOn = (row: number, column: number, from?: number) => void

/** What the keys of the roster do, each for the place of the button that has the focus. */
function gridKeys(names: readonly string[], focus: FocusOn, actions: GridActions, typed: Typed) {
  /** Does it for the place of the button that has the focus; a key heard elsewhere in the table is not taken. */
  const at =
    (run: (place: Place, nth: number, key: string) => void, isFinding = false) =>
    (nth: number, event: Pressed) => {
      const found = placeOf(event.target)
      if (found === null) return false
      // Whatever else is done with a row, the next letter begins another name.
      if (!isFinding) typed.text = ''
      run(found, nth, event.key)
      return true
    }
  const go = (from: Place, row: number, column: number) => focus(row, column, from.column)
  return keysIn('roster', {
    mark: at(({ row, column }, nth) => {
      const mark = MARKS[nth]
      if (mark !== undefined) actions.onDigit(row, mark)
      focus(row + 1, column)
    }),
    clear: at(({ row, column }) => {
      // The button of the times goes with the times: the focus moves off it first.
      if (column === TIMES_COLUMN) focus(row, TIMES_COLUMN - 1)
      actions.onClear(row)
    }),
    stepOut: at(({ row }) => actions.onStepOut(row)),
    about: at(({ row }) => actions.onAbout(row)),
    find: at(({ row, column }, _nth, letter) => {
      Object.assign(typed, nextTyped(typed, letter))
      const found = findName(names, typed.text, row)
      if (found !== null) focus(found, column)
    }, true),
    move: at((from, nth) => {
      const [down, right] = STEPS[nth] ?? [0, 0]
      go(from, from.row + down, Math.max(0, Math.min(CORRECT_COLUMN, from.column + right)))
    }),
    ends: at((from, nth) => go(from, from.row, nth === 0 ? 0 : CORRECT_COLUMN)),
    corners: at((from, nth) => go(from, nth === 0 ? 0 : names.length - 1, from.column)),
  })
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

function nextTyped(before: Typed, letter: string): Typed {
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
