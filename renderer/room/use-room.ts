import { useState } from 'react'
import type { ActionName, RawInput } from '#shared/ipc/types.ts'
import { call } from '#renderer/app/call.ts'
import { takeRoomState } from '#renderer/app/room-screen.ts'

type RoomCall = Extract<ActionName, `room.${string}`>

/** Asks for a change of the room's screen and takes over how it stands then; `problem` is the sentence of the last refusal. */
export function useRoom() {
  const [problem, setProblem] = useState<string | null>(null)
  const ask = async <N extends Exclude<RoomCall, 'room.state' | 'room.close'>>(name: N, input: RawInput<N>) => {
    try {
      // Each of these rows answers with the state.
      takeRoomState(await call<RoomCall>(name, input as never)) // the row's own input, by its name
      setProblem(null)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return { problem, ask }
}
