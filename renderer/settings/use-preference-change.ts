import { useState } from 'react'
import type { Preferences } from '#shared/settings/settings.ts'
import { changePreferences } from '#renderer/app/preferences.ts'

/** Keeps a preference as it is changed; `refusal` is a sentence when it could not be kept. */
export function usePreferenceChange() {
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = async (part: Partial<Preferences>): Promise<boolean> => {
    try {
      await changePreferences(part)
      setRefusal(null)
      return true
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      return false
    }
  }
  return { change, refusal }
}
