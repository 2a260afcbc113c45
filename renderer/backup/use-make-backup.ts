import type { Output } from '#shared/ipc/types.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { words } from './backup.words.ts'

/** What a backup came to, in one sentence. */
export function madeWords({ chosen }: Output<'backup.make'>): string {
  return chosen === null ? words('made') : words(`madeChosen.${chosen.outcome}`, { folder: chosen.folder })
}

/** Makes a backup now, with what is typed saved before; `said` is what came of it. */
export function useMakeBackup() {
  const { mutate, isPending, error, data, reset } = useCommand('backup.make')
  const make = async () => {
    await flushDrafts()
    mutate(undefined)
  }
  const said = data === undefined ? null : madeWords(data)
  return { make: () => void make(), isPending, refusal: error?.message ?? null, said, reset }
}
