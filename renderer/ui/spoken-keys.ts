const names: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Cmd: 'Meta',
  '⌘': 'Meta',
  '⌥': 'Alt',
  '⇧': 'Shift',
  Esc: 'Escape',
  PgDn: 'PageDown',
  PgUp: 'PageUp',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}
const modifiers = new Set(['Control', 'Meta', 'Alt', 'Shift'])

/** A shortcut as drawn ('Ctrl L', 'Ctrl+L') in the form of `aria-keyshortcuts` ('Control+L'); undefined for keys pressed one after the other. */
export function spokenKeys(shortcut: string): string | undefined {
  const keys = shortcut.split(/[ +]+/).map(key => names[key] ?? key)
  return keys.slice(0, -1).every(key => modifiers.has(key)) ? keys.join('+') : undefined
}
