import { makeStore } from './store.ts'

/** What may lie over the screen, one at a time. */
export type Overlay = 'safety' | 'find' | 'shortcuts' | 'card' | null

const overlay = makeStore<Overlay>(null)
const hidden = makeStore(false)

export const useOverlay = (): Overlay => overlay.useValue()
export const useIsHidden = (): boolean => hidden.useValue()
export const isHidden = (): boolean => hidden.get()

/** Opens an overlay in place of any other; null closes. */
export const openOverlay = (next: Overlay): void => overlay.set(next)

/** Whether the safety panel is open. */
export const isSafetyOpen = (): boolean => overlay.get() === 'safety'

/** Opens the safety panel, in every state of the app. */
export const openSafety = (): void => overlay.set('safety')

/** Covers the whole window at once, or uncovers it. */
export const setHidden = (isHidden: boolean): void => hidden.set(isHidden)
