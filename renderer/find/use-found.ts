import { useEffect, useState } from 'react'
import type { Found } from '#shared/find/found.ts'
import { call } from '#renderer/app/call.ts'

const QUIET_MS = 120

/** What was found for `text`: null before the first answer, or while nothing is typed. Late answers are dropped. */
export function useFound(text: string): { found: Found | null; isSettled: boolean; failure: string | null } {
  const [answer, setAnswer] = useState<{ text: string; found: Found | null; failure: string | null } | null>(null)
  const typed = text.trim()
  useEffect(() => {
    if (typed === '') return
    let isLate = false
    const timer = setTimeout(() => {
      call('find.everything', { text: typed }).then(
        found => !isLate && setAnswer({ text: typed, found, failure: null }),
        (error: unknown) =>
          !isLate &&
          setAnswer({ text: typed, found: null, failure: error instanceof Error ? error.message : String(error) }),
      )
    }, QUIET_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [typed])
  if (typed === '') return { found: null, isSettled: true, failure: null }
  return { found: answer?.found ?? null, isSettled: answer?.text === typed, failure: answer?.failure ?? null }
}
