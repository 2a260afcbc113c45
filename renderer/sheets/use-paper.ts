import { useEffect, useState } from 'react'
import type { Paper } from '#shared/sheets/paper.ts'
import { call } from '#renderer/app/call.ts'
import { changePreferences } from '#renderer/app/preferences.ts'

/** The paper to print on and a way to change it, which this computer remembers; Letter while it is not known yet. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  const [paper, setPaper] = useState<Paper>('letter')
  useEffect(() => {
    let isShown = true
    void call('sheets.paper').then(
      known => isShown && setPaper(known),
      () => null, // Letter serves as well.
    )
    return () => {
      isShown = false
    }
  }, [])
  const choose = (chosen: Paper) => {
    setPaper(chosen)
    // What cannot be kept still holds for this print.
    void changePreferences({ paper: chosen }).catch(() => null)
  }
  return [paper, choose]
}
