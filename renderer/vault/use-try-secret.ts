import { useState } from 'react'
import { CallError } from '#renderer/app/call.ts'
import { useCountdown } from './use-countdown.ts'
import { words } from './vault.words.ts'
import { waitSeconds } from './wait.ts'

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'no'; readonly message: string }
  | { readonly kind: 'wait'; readonly untilMs: number }

function answerOf(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  const seconds = error instanceof CallError && error.code === 'wait' ? waitSeconds(message) : null
  return seconds === null ? { kind: 'no', message } : { kind: 'wait', untilMs: performance.now() + seconds * 1_000 }
}

function leftWords(seconds: number): string {
  if (seconds <= 120) return words('seconds', { count: seconds })
  return words('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}

/** What a live region says: each answer once, the same words again after another try, and of a wait its beginning and end only. */
export interface Announcement {
  readonly sentence: string | null
  readonly serial: number
}

function useAnnouncement(answer: Answer, message: string | null, isWaiting: boolean): Announcement {
  const [said, setSaid] = useState({ answer, isWaiting, sentence: message, serial: 0 })
  if (said.answer === answer && said.isWaiting === isWaiting) return said
  const next = { answer, isWaiting, sentence: message, serial: said.serial + 1 }
  setSaid(next)
  return next
}

/** Tries a typed secret: pending, what was wrong in a sentence (a live one while a wait runs), and whether to wait. */
export function useTrySecret(open: (secret: string) => Promise<void>) {
  const [isPending, setPending] = useState(false)
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' })
  const left = useCountdown(answer.kind === 'wait' ? answer.untilMs : null)
  const waiting = left > 0 ? words('wait', { left: leftWords(left) }) : words('waitOver')
  const message = answer.kind === 'no' ? answer.message : answer.kind === 'wait' ? waiting : null
  return {
    isPending,
    isWaiting: left > 0,
    message,
    announcement: useAnnouncement(answer, message, left > 0),
    /** Resolves to whether the secret opened. */
    async attempt(secret: string): Promise<boolean> {
      setPending(true)
      try {
        await open(secret)
        setAnswer({ kind: 'none' })
        return true
      } catch (error) {
        setAnswer(answerOf(error))
        return false
      } finally {
        setPending(false)
      }
    },
    say: (sentence: string | null) =>
      setAnswer(sentence === null ? { kind: 'none' } : { kind: 'no', message: sentence }),
  }
}
