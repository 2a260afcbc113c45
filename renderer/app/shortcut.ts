/** What of a key press matters here; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether this is a Mac, where Command stands for Ctrl. */
export const isMac = (): boolean => navigator.userAgent.includes('Mac OS X')

const parts = (shortcut: string) => shortcut.split(/\+(?=.)/)

/** Whether a key press is this shortcut, written as `CmdOrCtrl+K`, `Ctrl+Enter`, `F1` or `?`. */
export function isShortcut(shortcut: string, press: KeyPress, onMac: boolean): boolean {
  const names = parts(shortcut)
  const key = names.at(-1) ?? ''
  const wantsControl = names.includes('CmdOrCtrl') || names.includes('Ctrl')
  const control = onMac ? press.metaKey : press.ctrlKey
  const other = onMac ? press.ctrlKey : press.metaKey
  if (control !== wantsControl || other || press.altKey !== names.includes('Alt')) return false
  if (key.toLowerCase() !== press.key.toLowerCase()) return false
  // `?` is typed with Shift on most keyboards: a sign counts however it is reached.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return isSign || press.shiftKey === names.includes('Shift')
}

/** Keys whose names are long, as they stand on a keyboard. */
const SHORT: Readonly<Record<string, string>> = {
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A shortcut as it stands on a button: "Ctrl K", "⌘ K", "Esc Esc". */
export function shortcutLabel(shortcut: string, onMac: boolean): string {
  const control = onMac ? '⌘' : 'Ctrl'
  return parts(shortcut)
    .map(name => (name === 'CmdOrCtrl' || name === 'Ctrl' ? control : (SHORT[name] ?? name)))
    .join(' ')
}

/** Whether typing here is text, so that a sign without Ctrl is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="spinbutton"]')
}
