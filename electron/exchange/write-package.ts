import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { PackageFile } from '#shared/exchange/disclosure.ts'

/** A folder of one name holds so many disclosures of a day. */
const MOST_A_DAY = 99

/** Writes the files into a new folder of this name inside the chosen one, and gives its path; cut short it leaves no folder of that name. */
export async function writePackage(
  vaultFolder: string,
  into: { readonly parent: string; readonly name: string },
  files: readonly PackageFile[],
): Promise<string> {
  requireOutsideVault(vaultFolder, into.parent)
  const making = join(into.parent, `${into.name}.part`)
  try {
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { mode: 0o700 })
    for (const { name, text } of files) await writeWhole(join(making, name), text)
    return await renameFree(making, join(into.parent, into.name))
  } catch {
    await rm(making, { recursive: true, force: true })
    throw new Refusal('failed', 'The files could not be written there. Choose another folder or drive.')
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** An empty folder of the same name would be taken over, so each name is claimed first. */
async function renameFree(making: string, wanted: string): Promise<string> {
  for (let number = 1; number <= MOST_A_DAY; number += 1) {
    const path = number === 1 ? wanted : `${wanted}-${number}`
    const isFree = await mkdir(path, { mode: 0o700 }).then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    await rm(path, { recursive: true })
    await rename(making, path)
    return path
  }
  throw new Error('no free name')
}
