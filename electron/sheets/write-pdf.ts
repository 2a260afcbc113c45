import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'

/** Writes a PDF beside its name and gives it the name when it is whole. Refuses the app's own folder, and says so when a file cannot be written there. */
export async function writePdf(vaultFolder: string, filePath: string, pdf: Uint8Array): Promise<void> {
  requireOutsideVault(vaultFolder, dirname(filePath))
  const making = `${filePath}.part`
  try {
    const file = await open(making, 'w', 0o600)
    try {
      await file.writeFile(pdf)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(making, filePath)
  } catch {
    await rm(making, { force: true })
    throw new Refusal('failed', 'The file could not be written there. Choose another folder or drive.')
  }
}
