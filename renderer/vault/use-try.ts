import { useEffect, useState } from 'react'
import { CallError } from '#renderer/app/call.ts'

/** What stands under the field after a try: `wait` has no sentence of its own, the countdown says it. */
export type TryFault = { readonly kind: 'wrong' | 'fault' | 'wait'; readonly message: string }

/** The seconds in the vault's sentence about a wait ("Wait 32 seconds", "Wait 3 minutes"); 0 when it names none. */
export function secondsOfWait(message: string): number {
  const [, amount, unit] = /(\d+) (second|minute)/.exec(message) ?? []
  return Number(amount ?? 0) * (unit === 'minute' ? 60 : 1)
}

/** Runs tries of a secret one at a time: `left` counts the seconds down until the next is taken, 0 when it may be made. */
export function useTry() {
  const [isTrying, setTrying] = useState(false)
  const [fault, setFault] = useState<TryFault | null>(null)
  const { left, start } = useCountdown()

  /** Resolves with whether it went well; a refusal becomes `fault`. */
  const run = async (attempt: () => Promise<void>): Promise<boolean> => {
    if (isTrying || left > 0) return false
    setTrying(true)
    try {
      await attempt()
      setFault(null)
      return true
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const seconds = error.code === 'wait' ? secondsOfWait(error.message) : 0
      if (seconds > 0) start(seconds)
      const kind = seconds > 0 ? 'wait' : error.code === 'wrong-secret' ? 'wrong' : 'fault'
      setFault({ kind, message: error.message })
      return false
    } finally {
      setTrying(false)
    }
  }
  const say = (message: string | null) => setFault(message === null ? null : { kind: 'wrong', message })
  return { isTrying, fault, left, run, say }
}

function useCountdown() {
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (endsAt === null) return
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((endsAt - performance.now()) / 1_000))
      setLeft(seconds)
      if (seconds === 0) setEndsAt(null)
    }, 200)
    return () => clearInterval(timer)
  }, [endsAt])
  const start = (seconds: number) => {
    setLeft(seconds)
    setEndsAt(performance.now() + seconds * 1_000)
  }
  return { left, start }
}
