import { useState } from 'react'
import type { ClientId, NewClient } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { call, CallError } from '#renderer/app/call.ts'

export type WalkIn = { readonly clientId: ClientId } | { readonly client: NewClient }

/** Adds a walk-in to the session; when the group is full, `isFull` asks first and `addAnyway` goes on. */
export function useWalkIn(
  sessionId: SessionId,
  heldOn: string,
  onDone: (clientId: ClientId, isEnrolled: boolean) => void,
) {
  const [asked, setAsked] = useState<{ walkIn: WalkIn; isEnrolled: boolean } | null>(null)
  const [refusal, setRefusal] = useState<CallError | null>(null)
  const [isPending, setPending] = useState(false)

  const add = async (walkIn: WalkIn, isEnrolled: boolean, overCapacity = false) => {
    const rest = { sessionId, enrolFrom: isEnrolled ? heldOn : null, overCapacity }
    setRefusal(null)
    setAsked({ walkIn, isEnrolled })
    setPending(true)
    try {
      if ('clientId' in walkIn) {
        await call('attendance.addClient', { ...rest, clientId: walkIn.clientId })
        onDone(walkIn.clientId, isEnrolled)
      } else {
        const client = await call('attendance.addNewClient', { ...rest, client: walkIn.client })
        onDone(client.id, isEnrolled)
      }
    } catch (error) {
      setRefusal(error instanceof CallError ? error : new CallError('failed', String(error)))
    } finally {
      setPending(false)
    }
  }
  const isFull = refusal?.code === 'full'
  const addAnyway = () => {
    if (asked !== null) void add(asked.walkIn, asked.isEnrolled, true)
  }
  return { add, addAnyway, isFull, isPending, refusal: refusal?.message ?? null }
}
