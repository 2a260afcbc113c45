import { makeStore } from '#renderer/app/store.ts'

/** A jot being written: about whom at first, null for nobody. */
export type JotOpen = { readonly about: string | null } | null

const jot = makeStore<JotOpen>(null)

export const useJotOpen = (): JotOpen => jot.useValue()

/** Opens the line over the session room, about the client on whose row the focus stands. */
export const openJot = (about = clientInFocus()): void => jot.set({ about })

export const closeJot = (): void => jot.set(null)

/** The client on whose roster row, check-in or note the focus stands. */
const clientInFocus = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-client]')?.dataset['client'] ?? null
