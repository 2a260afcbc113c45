import type { Role } from '#shared/facilitators/staff-member.ts'
import type { RawInput } from '#shared/ipc/types.ts'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { call, CallError, on } from './call.ts'
import { makeStore } from './store.ts'

/** Where the vault stands as far as this window knows: `unknown` before the first answer, `unreachable` when none came. */
export type KnownStatus = VaultStatus | { state: 'unknown' } | { state: 'unreachable'; message: string }

const status = makeStore<KnownStatus>({ state: 'unknown' })
const veil = makeStore(false)
const folder = makeStore<string | null>(null)

/** The vault's status, in a component. */
export const useVaultStatus = (): KnownStatus => status.useValue()

/** The roles of whoever has the vault open; none while nobody has. */
export function heldRoles(): readonly Role[] {
  const known = status.get()
  return known.state === 'open' ? known.person.roles : []
}

/** Whether the window is veiled, in a component. */
export const useIsVeiled = (): boolean => veil.useValue()

/** Whether records may be on screen: open, and not veiled. */
export const isDeskOpen = (): boolean => status.get().state === 'open' && !veil.get()

/** The folder of the vault, once it was named; an open vault's status does not repeat it. */
export const useVaultFolder = (): string | null => folder.useValue()

/** Takes over a status that a call gave back. */
export function setVaultStatus(next: VaultStatus): void {
  if ('folder' in next) folder.set(next.folder)
  status.set(next)
}

/** Asks where the vault stands. Never rejects: a failed question is a status too. */
export async function askVaultStatus(): Promise<void> {
  try {
    const [next, isVeiled] = await Promise.all([call('vault.status'), call('vault.isVeiled')])
    veil.set(isVeiled)
    setVaultStatus(next)
  } catch (error) {
    status.set({ state: 'unreachable', message: error instanceof CallError ? error.message : String(error) })
  }
}

/** Opens the vault; when its files turn out to be damaged, the screen that says so comes in the lock screen's place. Throws CallError. */
export async function unlockVault(given: RawInput<'vault.unlock'>): Promise<void> {
  try {
    setVaultStatus(await call('vault.unlock', given))
  } catch (error) {
    if (error instanceof CallError && error.code === 'vault-fault') await askVaultStatus()
    throw error
  }
}

/** Looks at the vault's files anew, whatever an unlock found. Never rejects. */
export async function lookAtVaultAgain(): Promise<void> {
  try {
    setVaultStatus(await call('damage.lookAgain'))
  } catch {
    await askVaultStatus()
  }
}

on('vault.veiled', ({ isVeiled }) => veil.set(isVeiled))
