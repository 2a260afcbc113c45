import { useCallback, useEffect, useState } from 'react'
import type { ChosenFolder } from '#shared/backup/backup.ts'
import { useBackupProgress } from '#renderer/app/backup-progress.ts'
import { call } from '#renderer/app/call.ts'

/** The chosen folder as the computer has it now, asked again after each backup; `act` runs what changes it. */
export function useFolder() {
  const isRunning = useBackupProgress() !== null
  const [folder, setFolder] = useState<ChosenFolder | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = useCallback(async () => setFolder(await call('backup.folder')), [])
  useEffect(() => {
    void ask().catch(() => null) // shown as not known yet
  }, [ask, isRunning])
  const act = async (work: () => Promise<unknown>) => {
    setRefusal(null)
    try {
      await work()
      await ask()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    }
  }
  return { folder, refusal, act: (work: () => Promise<unknown>) => void act(work) }
}
