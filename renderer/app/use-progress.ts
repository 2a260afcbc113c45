import { useEffect, useState } from 'react'
import type { CallName, EventPayload } from '#shared/ipc/types.ts'
import { on } from './call.ts'

/** How far a job is, while it says so; null before it has. */
export function useProgress(name: CallName): Pick<EventPayload<'job.progress'>, 'done' | 'total'> | null {
  const [progress, setProgress] = useState<EventPayload<'job.progress'> | null>(null)
  useEffect(
    () =>
      on('job.progress', said => {
        if (said.call === name) setProgress(said)
      }),
    [name],
  )
  return progress
}
