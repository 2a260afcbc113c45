import { dirname, resolve, sep } from 'node:path'
import { Refusal } from '#electron/ipc/handlers.ts'

/** Whether the folder is the app's own, which holds the vault, or lies in it. */
export function isAppFolder(vaultFolder: string, folder: string): boolean {
  const home = dirname(resolve(vaultFolder))
  const target = resolve(folder)
  return target === home || target.startsWith(home + sep)
}

/** Refuses the app's own folder as a place to save in: it holds nothing readable, and nothing there is written over. */
export function requireOutsideVault(vaultFolder: string, folder: string): void {
  if (isAppFolder(vaultFolder, folder))
    throw new Refusal('conflict', 'That is the folder that holds the vault. Choose another one.')
}
