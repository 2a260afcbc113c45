import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { KeyName } from '#shared/window/key-table.ts'

/** Something the app can do: read by the keyboard, the command part of Find, and the list of shortcuts. */
export interface Action {
  readonly id: string
  readonly label: string
  /** Its row in the one table of keys. */
  readonly keys?: KeyName | undefined
  /** Its keys move the caret where text is typed, and do so there. */
  readonly isNotInText?: boolean | undefined
  readonly run: () => void
}

/** Actions of the screen that is shown, the latest registered first. */
class ScreenActions {
  #sets: readonly (readonly Action[])[] = []
  readonly #listeners = new Set<() => void>()
  readonly list = (): readonly (readonly Action[])[] => this.#sets
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  add(set: readonly Action[]): () => void {
    this.#change([set, ...this.#sets])
    return () => this.#change(this.#sets.filter(other => other !== set))
  }
  #change(sets: readonly (readonly Action[])[]): void {
    this.#sets = sets
    for (const listener of this.#listeners) listener()
  }
}
const screenActions = new ScreenActions()

/** Offers a screen's own actions while it is shown. `run` may be a new function at each render. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const said = JSON.stringify(actions.map(({ id, label, keys, isNotInText }) => ({ id, label, keys, isNotInText })))
  useEffect(() => {
    const table: Omit<Action, 'run'>[] = JSON.parse(said)
    const run = (id: string) => latest.current.find(action => action.id === id)?.run()
    return screenActions.add(table.map(action => ({ ...action, run: () => run(action.id) })))
  }, [said])
}

/** The actions of the screen that is shown, for the keyboard handler. */
export const listScreenActions = (): readonly Action[] => screenActions.list().flat()

/** The actions of the screen that is shown, for lists that follow them. */
export const useScreenActions = (): readonly Action[] =>
  useSyncExternalStore(screenActions.subscribe, screenActions.list).flat()
