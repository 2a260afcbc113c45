type Navigator = (path: string) => void

let navigator: Navigator | null = null

/** The path and its search part apart, as the router takes them. */
export function addressOf(path: string): { to: string; search: Record<string, string> } {
  const [to = '/', search = ''] = path.split('?')
  return { to, search: Object.fromEntries(new URLSearchParams(search)) }
}

/** The open desk's way to a screen; gives the way to take it back. */
export function setNavigator(navigate: Navigator): () => void {
  navigator = navigate
  return () => {
    if (navigator === navigate) navigator = null
  }
}

/** Goes to a screen of the open desk from outside its tree (keyboard, menu, Find); does nothing while there is no desk. */
export const showScreen = (path: string): void => navigator?.(path)
