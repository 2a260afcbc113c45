import { keysNamed } from '#shared/window/key-table.ts'
import { isShortcut } from '#shared/window/shortcut.ts'
import { heardIn, isMac } from '#renderer/ui/keys.ts'
import { listAppActions, runAppAction } from './actions.ts'
import { call, on } from './call.ts'
import { makeEscapeCounter } from './hide-twice.ts'
import { isHidden, isSafetyOpen, openSafety, setHidden } from './overlays.ts'
import { isTyping } from './is-typing.ts'
import { listScreenActions, type Action } from './use-actions.ts'

const ACTIVE_EVERY_MS = 5_000
/** What Escape closes before it can count towards hiding. */
const CLOSABLE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([data-static])'

const escapes = makeEscapeCounter()

const isEscape = (event: KeyboardEvent) => heardIn('page', event)?.row === 'close'

function escape(): void {
  const closesSomething = document.querySelector(CLOSABLE) !== null
  if (escapes.press(performance.now(), closesSomething)) setHidden(true)
}

/** A sign without Ctrl is text where text is typed, and undo there takes typing back; a function key never is. */
const isText = (shortcut: string) => shortcut.length === 1 || keysNamed('session.undo').includes(shortcut)

/** A letter typed as text: no shortcut is it, and none is looked for at each key. */
const isPlainText = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && isTyping(target)

function press(event: KeyboardEvent): void {
  if (isHidden()) return uncover(event)
  if (event.isComposing) return
  if (isEscape(event)) return escape()
  if (isPlainText(event)) return
  const isModal = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  const actions = [...(isModal ? [] : listScreenActions()), ...listAppActions()]
  const action = actions.find(one => isPressed(one, event, isModal))
  if (action === undefined) return
  event.preventDefault()
  event.stopPropagation()
  action.run()
}

function isPressed({ keys, isNotInText = false }: Action, event: KeyboardEvent, isModal: boolean): boolean {
  if (keys === undefined) return false
  const shortcut = keysNamed(keys).find(key => isShortcut(key, event, isMac()))
  if (shortcut === undefined || (isNotInText && isTyping(event.target))) return false
  return !(isText(shortcut) && (isTyping(event.target) || isModal))
}

/** Behind the cover no key reaches the screen; Enter or Escape takes the cover off, and the safety panel can still be asked for. */
function uncover(event: KeyboardEvent): void {
  const isRestedEscape = isEscape(event) && escapes.pressCovered(performance.now())
  if (isSafetyOpen()) return
  event.preventDefault()
  event.stopPropagation()
  const isBack = heardIn('cover', event) !== null && (!isEscape(event) || isRestedEscape)
  if (isBack && !event.repeat) setHidden(false)
  if (heardIn('app', event)?.row === 'safety.open') openSafety()
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
