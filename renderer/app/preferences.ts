import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import type { Preferences } from '#shared/settings/settings.ts'
import { call, on } from './call.ts'
import { makeStore } from './store.ts'

const preferences = makeStore<Preferences>(DEFAULT_PREFERENCES)

/** The preferences of this computer, in a component. */
export const usePreferences = (): Preferences => preferences.useValue()

/** Shows the preferences: theme and text size on `:root`. */
function apply(next: Preferences): void {
  preferences.set(next)
  const { dataset } = document.documentElement
  if (next.theme === 'system') delete dataset['theme']
  else dataset['theme'] = next.theme
  dataset['textSize'] = next.textSize
}

/** Reads the preferences and applies them; keeps the last known ones when they cannot be read. */
export async function readPreferences(): Promise<void> {
  try {
    apply(await call('settings.preferences'))
  } catch {
    // Defaults serve as well: nothing here is needed to get at the records.
  }
}

/** Shows a change at once, then keeps it. Rejects with CallError, and shows the old again, when it cannot be kept. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const before = preferences.get()
  const next = { ...before, ...change }
  apply(next)
  try {
    apply(await call('settings.savePreferences', next))
  } catch (error) {
    apply(before)
    throw error
  }
}

on('settings.changed', () => void readPreferences())
