import { useEffect, useMemo, useRef } from 'react'
import type { RoomState, RoomTimer } from '#shared/room/room.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { call } from '#renderer/app/call.ts'
import { takeRoomState, useRoomState } from '#renderer/app/room-screen.ts'
import { roomTimerOf } from './room-timer.ts'

/** The room's screen follows the plan: its clock counts the segment that runs, and the slides go on to the next topic with it. */
export function useRoomFollows(detail: SessionDetail | null): void {
  const room = useRoomState()
  const said = useMemo(
    () => JSON.stringify(detail === null ? null : roomTimerOf(detail, new Date().toISOString())),
    [detail],
  )
  const before = useRef<RoomTimer | null>(null)
  const isOurs = detail?.deliveries.some(({ topicId }) => topicId === room?.topicId) === true
  const shown = JSON.stringify(room?.timer ?? null)
  const state = useRef<RoomState | null>(room)
  useEffect(() => {
    state.current = room
  })
  useEffect(() => {
    const timer = JSON.parse(said) as RoomTimer | null // as it was written above
    const last = before.current
    before.current = timer
    const now = state.current
    if (now === null || !isOurs || said === shown) return
    // Without a clock the facilitator chose none; and a session that did not run here ends nobody's clock.
    if (now.timer === null || (timer === null && last === null)) return
    const goesOn = timer !== null && last !== null && last.topicId !== timer.topicId && now.topicId === last.topicId
    const told = goesOn
      ? call('room.open', {
          topicId: timer.topicId,
          deliveryId: timer.deliveryId ?? undefined,
          timer,
          place: now.place,
        })
      : call('room.setTimer', { timer })
    void told.then(takeRoomState, () => undefined) // it was closed meanwhile
  }, [said, shown, isOurs])
}
