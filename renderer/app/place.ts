import { PLACE_KEY, placeToReturnTo } from '#shared/drafts/drafts.ts'
import { Draft, keepInStep } from './autosave.ts'
import { call } from './call.ts'
import { homePath } from './home.ts'
import type { makeDeskRouter } from './router.tsx'

type DeskRouter = ReturnType<typeof makeDeskRouter>

/** Whose desk the window's address was left from; null after a lock, which empties the window. */
let addressOwner: string | null = null

/** The address that somebody came back to after a lock, a veil or a reload, until its screen has taken it up. */
let returnedTo: string | null = null

/** Whether this screen is the one that somebody came back to; says so once. */
export function takeReturn(path: string): boolean {
  const isBack = returnedTo?.split('?')[0] === path
  returnedTo = null
  return isBack
}

/**
 * Puts the address where this person was: under a lifted veil, or on a page shown again, it still stands in the window;
 * after unlocking it is in the vault. Somebody else begins where their work is.
 */
export async function returnToPlace(personId: string): Promise<void> {
  const isOwn = addressOwner === null || addressOwner === personId
  addressOwner = personId
  returnedTo = location.hash.slice(1)
  if (isOwn && location.hash.length > 2) return
  const draft = await call('drafts.find', { form: PLACE_KEY }).catch(() => null)
  const path = placeToReturnTo(draft, new Date().toISOString()) ?? homePath()
  returnedTo = path
  history.replaceState(null, '', `#${path}`)
}

/** Keeps the screen that is shown, encrypted like a form; gives the way to stop. */
export function followPlace(router: DeskRouter): () => void {
  const draft = new Draft(content => call('drafts.keep', { form: PLACE_KEY, content }), { isQuiet: true })
  const leave = keepInStep(draft)
  const stop = router.subscribe('onResolved', ({ toLocation: { pathname, searchStr } }) =>
    draft.typed(JSON.stringify({ path: `${pathname}${searchStr}` })),
  )
  return () => {
    stop()
    leave()
  }
}
