import { useCallback } from 'react'
import type { Modality } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { call } from '#renderer/app/call.ts'
import type { SessionForRoster } from './session-for-roster.ts'
import type { useRecording } from './use-recording.ts'

type Ask = () => Promise<unknown>

/** Changes beside the marks that undo takes back too: guests, visitors, and who takes part by video. */
export function useChanges(sessionId: SessionForRoster['id'], recording: ReturnType<typeof useRecording>) {
  const { act, later } = useTakenBack(recording)
  const { steps } = recording
  const undo = useCallback(() => void steps.undo(), [steps])
  const setModality = (clientId: ClientId, modality: Modality) => {
    const set = (to: Modality) => () => call('attendance.setModality', { sessionId, clientId, modality: to })
    void act(set(modality), set(modality === 'video' ? 'in-person' : 'video'))
  }
  const removeGuest = useCallback(
    (clientId: ClientId) =>
      void act(
        () => call('attendance.removeGuest', { sessionId, clientId }),
        () => call('attendance.addClient', { sessionId, clientId, enrolFrom: null, overCapacity: false }),
      ),
    [sessionId, act],
  )
  /** A guest was added: undo takes them off again. */
  const guestAdded = (clientId: ClientId) => later(() => call('attendance.removeGuest', { sessionId, clientId }))
  /** Somebody was enrolled from here: undo takes the enrolment back [AT13]. */
  const enrolledAdded = (clientId: ClientId) =>
    later(() => call('attendance.takeBackEnrolled', { sessionId, clientId }))
  const addVisitor = async (name: string, relation: string) => {
    const { visitorId } = await call('attendance.addVisitor', { sessionId, name, relation })
    later(() => call('attendance.removeVisitor', { sessionId, visitorId }))
  }
  const removeVisitor = useCallback(
    (visitorId: string) =>
      void act(
        () => call('attendance.removeVisitor', { sessionId, visitorId }),
        () => call('attendance.putVisitorBack', { sessionId, visitorId }),
      ),
    [sessionId, act],
  )
  return { undo, setModality, removeGuest, guestAdded, enrolledAdded, addVisitor, removeVisitor }
}

/** `act` does something that undo takes back; `later` keeps how something that was done is taken back. A refusal is told. */
function useTakenBack({ steps, setRefusal }: ReturnType<typeof useRecording>) {
  const { push, forget } = steps
  const told = useCallback(
    async (ask: Ask) => {
      setRefusal(null)
      try {
        await ask()
        return true
      } catch (error) {
        setRefusal(error instanceof Error ? error.message : String(error))
        return false
      }
    },
    [setRefusal],
  )
  const later = useCallback(
    (takeBack: Ask) => {
      const step = () => told(takeBack)
      push(step)
      return step
    },
    [push, told],
  )
  const act = useCallback(
    async (ask: Ask, takeBack: Ask) => {
      const step = later(takeBack)
      if (!(await told(ask))) forget(step)
    },
    [later, told, forget],
  )
  return { act, later }
}
