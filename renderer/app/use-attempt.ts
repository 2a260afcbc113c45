import { useState } from 'react'

/** One piece of work that somebody asked for: whether it goes on, and why it was refused. `attempt` never rejects. */
export function useAttempt() {
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | undefined>()
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setPending(true)
    setRefusal(undefined)
    try {
      await work()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return { isPending, refusal, attempt }
}
