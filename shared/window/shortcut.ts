import { keyTable, type KeyPlace, type KeyRow } from './key-table.ts'

/** What of a key press matters here; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string
  /** Which key of the board it is, as in `Digit1`: on a Mac Option and a digit or a letter write a sign. */
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const parts = (shortcut: string) => shortcut.split(/\+(?=.)/)
const isSign = (key: string) => key.length === 1 && !/[a-z0-9]/i.test(key)
const isSame = (wanted: string, { key, code, altKey }: KeyPress) =>
  wanted === 'Letter'
    ? /^\p{L}$/u.test(key)
    : wanted.toLowerCase() === key.toLowerCase() || (altKey && (code === `Digit${wanted}` || code === `Key${wanted}`))

/** Whether a key press is this shortcut, written as `CmdOrCtrl+K`, `Alt+1`, `F1`, `?` or `Letter`. */
export function isShortcut(shortcut: string, press: KeyPress, onMac: boolean): boolean {
  const names = parts(shortcut)
  const key = names.at(-1) ?? ''
  const control = onMac ? press.metaKey : press.ctrlKey
  const other = onMac ? press.ctrlKey : press.metaKey
  if (control !== names.includes('CmdOrCtrl') || other || press.altKey !== names.includes('Alt')) return false
  if (!isSame(key, press)) return false
  // A capital letter, and `?`, which is typed with Shift on most keyboards, count however they are reached; a digit too, where Shift writes it.
  const isFree = isSign(key) || (key.length === 1 && names.length === 1) || key === 'Letter'
  return isFree || press.shiftKey === names.includes('Shift')
}

/** What a key press does in a place, and which of that row's keys it is; null when the place does not hear it. */
export function rowOf<P extends KeyPlace>(
  place: P,
  press: KeyPress,
  onMac: boolean,
): { readonly row: KeyRow<P>; readonly nth: number } | null {
  const rows: Readonly<Record<string, readonly string[]>> = keyTable[place]
  // A key that is named counts before "any letter".
  for (const isNamed of [true, false])
    for (const [row, keys] of Object.entries(rows)) {
      const nth = keys.findIndex(key => (key !== 'Letter') === isNamed && isShortcut(key, press, onMac))
      if (nth >= 0) return { row: row as KeyRow<P>, nth } // an entry of this place
    }
  return null
}

/** Keys whose names are long, or are no words, as they stand on a keyboard. */
const SHORT: Readonly<Record<string, string>> = {
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
  Letter: 'A–Z',
}
const ON_MAC: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧' }
const ELSEWHERE: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl' }

/** A shortcut as it stands on a button: "Ctrl K", "⌘ K", "Esc Esc". */
export const shortcutLabel = (shortcut: string, onMac: boolean): string =>
  parts(shortcut)
    .map(name => (onMac ? ON_MAC : ELSEWHERE)[name] ?? SHORT[name] ?? name)
    .join(' ')

/** The keys of a row as a list shows them: a run of digits as its first and last, anything else one by one. */
export function keyLabels(keys: readonly string[], onMac: boolean): string[] {
  const isRun = keys.length > 2 && keys.every((key, at) => /^\d$/.test(key) && Number(key) === Number(keys[0]) + at)
  if (isRun) return [`${keys[0]}–${keys.at(-1)}`]
  return keys.map(key => shortcutLabel(key, onMac))
}
