import { positionOf, type Opened } from '#electron/vault/opened.ts'
import { keepBackup } from './make-backup.ts'

/** Gives the vault new keys, takes one slot out of it (or none), and remembers the backup that is made before. Nothing is answered meanwhile. */
export async function giveNewKeys(
  opened: Opened,
  removeSlotId: string | null,
  onProgress: (done: number) => void,
): Promise<void> {
  await opened.backup?.catch(() => null)
  const rotation = opened.vault
    .rotate({ removeSlotId, audit: () => positionOf(opened.db), onProgress })
    .then(made => keepBackup(opened, made, null))
  opened.rotation = rotation
  try {
    await rotation
  } finally {
    opened.rotation = null
  }
}
