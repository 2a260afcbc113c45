import type { Preferences } from './settings.ts'

/** What holds until somebody chooses; apart from its schema, which the first screen does without. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 'normal',
  idleMinutes: 5,
  localNumbers: [],
  allowsScreenCapture: false,
  paper: 'system',
}
