import { useCallback, useRef } from 'react'

/** Takes one change back; rejects when the vault refuses. */
export type Undo = () => Promise<unknown>

/** Further back nobody undoes step by step, and an evening of three hours is not to be held all at once. */
const MOST_STEPS = 50

/** What was changed in the room, the latest last; each can be taken back once. */
export function useUndo() {
  const steps = useRef<Undo[]>([])
  const push = useCallback((step: Undo) => {
    steps.current = [...steps.current, step].slice(-MOST_STEPS)
  }, [])
  const forget = useCallback((step: Undo) => {
    steps.current = steps.current.filter(other => other !== step)
  }, [])
  const undo = useCallback(async () => {
    await steps.current.pop()?.()
  }, [])
  return { push, forget, undo }
}
export type UndoSteps = ReturnType<typeof useUndo>
