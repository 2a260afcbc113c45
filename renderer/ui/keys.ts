import type { KeyboardEvent } from 'react'
import { keysNamed, type KeyName, type KeyPlace, type KeyRow } from '#shared/window/key-table.ts'
import { keyLabels, rowOf, shortcutLabel } from '#shared/window/shortcut.ts'

/** Whether this is a Mac, where Command stands for Ctrl. */
export const isMac = (): boolean => navigator.userAgent.includes('Mac OS X')

/** The first key of a row as it stands on its button. */
export const keyOn = (name: KeyName): string => shortcutLabel(keysNamed(name)[0] ?? '', isMac())

/** All keys of a row, as a list or a sentence shows them. */
export const keysOn = (name: KeyName): string[] => keyLabels(keysNamed(name), isMac())

type Press = Pick<globalThis.KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does in a place, by the one table of keys, and which of the row's keys it is; null when nothing. */
export const heardIn = <P extends KeyPlace>(place: P, press: Press) => rowOf(place, press, isMac())

/** One handler for each row of a place: which of the row's keys it was, and the event. False: the key is not taken. */
export type KeyHandlers<P extends KeyPlace, E> = {
  readonly [R in KeyRow<P>]: (nth: number, event: E) => boolean | void
}

/** Runs what the table has for this key in this place, and takes the key; gives whether it did. */
export function takeKey<P extends KeyPlace, E extends Press & { preventDefault(): void }>(
  place: P,
  event: E,
  handlers: KeyHandlers<P, E>,
): boolean {
  const heard = heardIn(place, event)
  if (heard === null || handlers[heard.row](heard.nth, event) === false) return false
  event.preventDefault()
  return true
}

/** What an element is given to hear the keys of a place: they are read from the table, and `?` lists them as here. */
export function keysIn<P extends KeyPlace>(place: P, handlers: KeyHandlers<P, KeyboardEvent<HTMLElement>>) {
  return {
    'data-keys': place,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!event.nativeEvent.isComposing) takeKey(place, event, handlers)
    },
  }
}

/** The places whose keys are heard somewhere on the page now. */
export const placesHere = (): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll<HTMLElement>('[data-keys]')].flatMap(
      ({ dataset }) => dataset['keys']?.split(' ') ?? [],
    ),
  )
