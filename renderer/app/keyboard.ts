import { listAppActions, runAppAction } from './actions.ts'
import { call, on } from './call.ts'
import { makeEscapeCounter } from './hide-twice.ts'
import { isHidden, isSafetyOpen, openSafety, setHidden } from './overlays.ts'
import { isMac, isShortcut, isTyping } from './shortcut.ts'
import { listScreenActions } from './use-actions.ts'

const ACTIVE_EVERY_MS = 5_000
/** What Escape closes before it can count towards hiding. */
const CLOSABLE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([data-static])'

const escapes = makeEscapeCounter()

function escape(): void {
  const closesSomething = document.querySelector(CLOSABLE) !== null
  if (escapes.press(performance.now(), closesSomething)) setHidden(true)
}

/** A sign without Ctrl is text where text is typed, and undo there takes typing back; a function key never is. */
const isText = (shortcut: string) => shortcut.length === 1 || shortcut === 'CmdOrCtrl+Z'

/** A letter typed as text: no shortcut is it, and none is looked for at each key. */
const isPlainText = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(target)

function press(event: KeyboardEvent): void {
  if (isHidden()) return uncover(event)
  if (event.isComposing) return
  if (event.key === 'Escape') return escape()
  if (isPlainText(event)) return
  const isModal = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  const actions = [...(isModal ? [] : listScreenActions()), ...listAppActions()]
  const action = actions.find(
    ({ shortcut, isNotInText = false }) =>
      shortcut !== undefined &&
      !(isNotInText && isTyping(event.target)) &&
      isShortcut(shortcut, event, isMac()) &&
      !(isText(shortcut) && (isTyping(event.target) || isModal)),
  )
  if (action === undefined) return
  event.preventDefault()
  event.stopPropagation()
  action.run()
}

/** Behind the cover no key reaches the screen; Enter or Escape takes the cover off, and the safety panel can still be asked for. */
function uncover(event: KeyboardEvent): void {
  const isRestedEscape = event.key === 'Escape' && escapes.pressCovered(performance.now())
  if (isSafetyOpen()) return
  event.preventDefault()
  event.stopPropagation()
  const isBack = event.key === 'Enter' || isRestedEscape
  if (isBack && !event.repeat) setHidden(false)
  const safety = listAppActions().find(({ id }) => id === 'safety.open')
  if (isShortcut(safety?.shortcut ?? '', event, isMac())) openSafety()
}

function pingWhileActive(): void {
  let lastAt = Number.NEGATIVE_INFINITY
  const ping = () => {
    if (performance.now() - lastAt < ACTIVE_EVERY_MS) return
    lastAt = performance.now()
    void call('vault.active').catch(() => undefined) // a lost ping costs nothing: the next one follows
  }
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const)
    window.addEventListener(type, ping, { capture: true, passive: true })
}

/** Starts listening: shortcuts, Escape twice, the shell's menu, and signs of somebody at the desk. Once a page. */
export function listenToKeyboard(): void {
  window.addEventListener('keydown', press, { capture: true })
  on('window.action', ({ id }) => runAppAction(id))
  pingWhileActive()
}
