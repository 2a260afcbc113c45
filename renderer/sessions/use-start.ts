import { useState } from 'react'
import type { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { call } from '#renderer/app/call.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'

export interface StartInput {
  readonly groupId: GroupId
  readonly heldOn: string
  readonly scheduleId: ScheduleId | null
  /** The topic to deliver; null starts without one. */
  readonly topicId: string | null
}

/** Starts a session with its topic and opens its room. Starting one that runs already opens that one and adds no topic to it. */
export function useStart() {
  const goTo = useGoTo()
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const start = async ({ topicId, ...input }: StartInput) => {
    if (isPending) return
    setPending(true)
    setRefusal(null)
    try {
      const { sessionId } = await call('sessions.start', input)
      const detail = topicId === null ? null : await call('sessions.get', { sessionId })
      if (topicId !== null && detail?.deliveries.length === 0) await call('sessions.deliver', { sessionId, topicId })
      goTo(`/sessions/${sessionId}`)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return { start, isPending, refusal }
}
