import { isAbsolute } from 'node:path'
import Store from 'electron-store'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { Preferences } from '#shared/settings/settings.ts'

/** Preferences of this computer, schema-checked on the way in and out; a file that does not fit is set aside for defaults. */
export interface PreferenceStore {
  read(): Preferences
  write(preferences: Preferences): Preferences
  /** The folder that backups go to besides the vault's own, or null. It is no preference of any one person: an administrator chooses it. */
  readBackupFolder(): string | null
  keepBackupFolder(folder: string | null): void
}

const BACKUP_FOLDER = 'backupFolder'

/** Opens `preferences.json` in the user data folder. No key, slot, person, record or policy is ever kept there. */
export function openPreferences(): PreferenceStore {
  const store = new Store<Record<string, unknown>>({ name: 'preferences', clearInvalidConfig: true })
  const readFolder = () => {
    const held = store.get(BACKUP_FOLDER)
    return typeof held === 'string' && isAbsolute(held) ? held : null
  }
  return {
    read() {
      const { [BACKUP_FOLDER]: _folder, ...kept } = store.store
      const parsed = Preferences.safeParse({ ...DEFAULT_PREFERENCES, ...kept })
      return parsed.success ? parsed.data : DEFAULT_PREFERENCES
    },
    write(preferences) {
      const folder = readFolder()
      store.store = { ...preferences, ...(folder === null ? {} : { [BACKUP_FOLDER]: folder }) }
      return preferences
    },
    readBackupFolder: readFolder,
    keepBackupFolder(folder) {
      if (folder === null) store.delete(BACKUP_FOLDER)
      else store.set(BACKUP_FOLDER, folder)
    },
  }
}
