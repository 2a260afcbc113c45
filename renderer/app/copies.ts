import { call } from './call.ts'

/** Tells the shell of everything copied or cut in the window, so that it does not stay on the clipboard. Once a page. */
export function tellOfCopies(): void {
  const tell = () => void call('vault.copied').catch(() => undefined) // without an answer it stays, as in any other program
  for (const type of ['copy', 'cut'] as const) window.addEventListener(type, tell, { capture: true })
}
