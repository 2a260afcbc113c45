import type { Role } from '#shared/facilitators/staff-member.ts'
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

on('vault.veiled', ({ isVeiled }) => veil.set(isVeiled))
