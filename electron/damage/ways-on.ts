import { listBackups } from '#electron/vault/backup-file.ts'
import { peopleOf } from '#electron/vault/slot-changes.ts'
import type { VaultPaths } from '#electron/vault/vault-context.ts'
import type { Ways } from '#shared/damage/damage.ts'
import { offersOf } from '#shared/damage/offers.ts'
import { findKeys } from './find-keys.ts'

/** What can be done about a fault of this code, as far as the files tell without a key. Never rejects; touches nothing. */
export async function waysOn(paths: VaultPaths, code: string): Promise<Ways> {
  const offers = offersOf(code)
  const keys = offers.includes('read') ? await findKeys(paths).catch(() => null) : null
  const newest = offers.includes('restore') ? (await listBackups(paths.backups)).at(-1) : undefined
  return {
    reading:
      keys === null
        ? null
        : {
            keysFrom: keys.from,
            people: peopleOf(keys.header).map(({ slotId, displayName }) => ({ slotId, name: displayName })),
          },
    backup:
      newest === undefined ? null : { name: newest.name, madeAt: newest.manifest.madeAt, cause: newest.manifest.cause },
  }
}
