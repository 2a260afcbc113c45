import { dirname } from 'node:path'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { findClinic } from '#electron/settings/settings.store.ts'
import { loadHeader } from '#electron/vault/header-file.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { fold } from '#shared/ipc/text.ts'
import type { Output } from '#shared/ipc/types.ts'
import { findHoldings } from './holdings.store.ts'
import { listKept, removeKept } from './kept-sets.ts'

type Present = Output<'restore.present'>

/** What a header tells of its vault without a key; nothing when it cannot be read. */
async function headerIn(folder: string): Promise<Pick<Present, 'vaultId' | 'lockedAt' | 'holdings'>> {
  const found = await loadHeader(vaultPaths(folder).header).catch(() => null)
  return { vaultId: found?.header.vaultId ?? null, lockedAt: found?.header.seal?.sealedAt ?? null, holdings: null }
}

async function presentOf(vault: VaultHost): Promise<Present> {
  const { open } = vault
  if (open !== null) {
    const known = await headerIn(dirname(vault.held().vault.backupFolder))
    const isTheirs = open.isReady && open.person.roles.includes('administrator')
    return isTheirs
      ? { ...known, state: 'open', holdings: findHoldings(open.db), may: 'administrator' }
      : { ...known, state: 'open', may: 'nobody' }
  }
  const status = await vault.status()
  const { state } = status
  const known = await headerIn('folder' in status ? status.folder : '')
  if (status.state === 'fault' && status.code === 'erase-begun') return { ...known, state: 'fault', may: 'nobody' }
  if (state === 'none' || state === 'fault') return { ...known, state, may: 'anyone-with-a-secret' }
  return { ...known, state: 'locked', may: 'nobody' }
}

export const restoreHandlers: HandlersOf<'restore'> = {
  'restore.present': ({ vault }) => presentOf(vault),

  'restore.rehearsing': async ({ vault }) => {
    const opened = vault.ready()
    opened.transaction(() => opened.audit('restore.rehearsing'))
  },

  'restore.replacing': async ({ vault }) => {
    const opened = vault.ready()
    opened.transaction(() => opened.audit('restore.replacing'))
  },

  'restore.kept': ({ vault }) => listKept(vault.ready()),

  'restore.removeKept': async ({ vault, changed }, { name }) => {
    const removed = await removeKept(vault.ready(), name)
    changed()
    return removed
  },

  'restore.erasing': async ({ vault }, { clinicName: typed }) => {
    const opened = vault.ready()
    const name = findClinic(opened.db)?.name ?? ''
    if (fold(typed) !== fold(name) || name === '')
      throw new Refusal('conflict', 'That is not the clinic’s name as it stands in Settings.')
    opened.transaction(() => opened.audit('restore.erasing'))
    return { vaultId: opened.vault.vaultId, clinicName: name, by: opened.person.name }
  },
}
