import { app, dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import { VaultStatus } from '#shared/vault/vault.ts'
import { saveSet } from './save-set.ts'

/** What is wrong, as the vault says; refused where nothing is. */
async function faultOf({ vault }: Shell): Promise<{ code: string; message: string }> {
  const reply = await vault.ask('vault.status', undefined)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  const status = VaultStatus.parse(reply.value)
  if (status.state !== 'fault')
    throw new Refusal('conflict', 'Nothing is wrong with this vault: make a backup instead.')
  return status
}

export const damageActions: ActionsOf<'damage'> = {
  'damage.saveSet': async ({ shell }) => {
    const { code, message } = await faultOf(shell)
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.window, {
      properties: ['openDirectory', 'createDirectory'],
    })
    const [parent] = filePaths
    if (canceled || parent === undefined) return null
    requireOutsideVault(shell.vaultFolder, parent)
    try {
      const at = new Date().toISOString()
      return await saveSet(shell.vaultFolder, parent, { code, message, version: app.getVersion(), at })
    } catch (error) {
      if (isVaultFault(error))
        throw new Refusal('failed', `${error.message} What was copied so far has “.partial” at the end of its name.`)
      throw error
    }
  },
}
