import { useCallback, useRef } from 'react'

/** Takes one change back; rejects when the vault refuses. */
export type Undo = () => Promise<unknown>

/** What was changed in the room, the latest last; each can be taken back once. */
export function useUndo() {
  const steps = useRef<Undo[]>([])
  const push = useCallback((step: Undo) => void steps.current.push(step), [])
  const forget = useCallback((step: Undo) => {
    steps.current = steps.current.filter(other => other !== step)
  }, [])
  const undo = useCallback(async () => {
    await steps.current.pop()?.()
  }, [])
  return { push, forget, undo }
}
export type UndoSteps = ReturnType<typeof useUndo>
