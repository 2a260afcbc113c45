import Store from 'electron-store'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { Preferences } from '#shared/settings/settings.ts'

/** Preferences of this computer, schema-checked on the way in and out; a file that does not fit is set aside for defaults. */
export interface PreferenceStore {
  read(): Preferences
  write(preferences: Preferences): Preferences
}

/** Opens `preferences.json` in the user data folder. No key, slot, person, record or policy is ever kept there. */
export function openPreferences(): PreferenceStore {
  const store = new Store<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true })
  return {
    read() {
      const parsed = Preferences.safeParse({ ...DEFAULT_PREFERENCES, ...store.store })
      return parsed.success ? parsed.data : DEFAULT_PREFERENCES
    },
    write(preferences) {
      store.store = { ...preferences }
      return preferences
    },
  }
}
