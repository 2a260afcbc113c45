import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eraseVault, finishErase } from '#electron/restore/erase-vault.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'

// An erase is the one operation that takes away what was there. Cut short it has either not begun, and the vault is whole, or the
// next start goes on with it until nothing is left.

const options = { now: () => new Date('2026-11-26T09:00:00.000Z'), random: secureRandom }
const MARKER = 'vault.erasing'

/** Erases the vault of a work's folder; a refusal is said as calls say theirs. */
export const eraseAt = async (vault: string): Promise<void> => {
  const erasing = eraseVault(
    vault,
    {
      vaultId: '0198c0de-0000-7000-8000-000000000009',
      ...{
        clinicName: 'Riverside Clinic',
        by: 'Jordan Reyes',
        appVersion: '0.1.0',
        computer: 'frontdesk',
        system: 'linux',
      },
      elsewhere: [],
    },
    options,
  )
  await erasing.catch((error: unknown) => {
    throw isVaultFault(error) ? new Error(`erase: vault-fault: ${error.message}`, { cause: error }) : error
  })
}

/** Whether these files of a work's folder are of an erase that has begun, or has ended. */
export const isErasing = (files: ReadonlySet<string>): boolean =>
  files.has(MARKER) || ![...files].some(file => file.startsWith('vault'))

/** What is wrong with a folder in which an erase has begun: empty when nothing opens there and the next start takes all of it away. */
export async function faultsOfErase(folder: string): Promise<string[]> {
  const vault = join(folder, 'vault')
  const status = await openVaultFolder(vault, { ...options, newestSchema: NEWEST_SCHEMA }).status()
  const isTold = status.state === 'none' || (status.state === 'fault' && status.fault.code === 'erase-begun')
  await finishErase(vault, options)
  const left = readdirSync(folder).filter(name => name.startsWith('vault'))
  return [
    ...(isTold ? [] : [`an erase has begun, and the vault is ${status.state}`]),
    ...left.map(name => `${name} is left after an erase`),
  ]
}
