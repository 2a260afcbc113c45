import { hasOneOf } from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import type { Person } from '#shared/vault/vault.ts'
import { useVaultStatus } from './vault-state.ts'

/** Who has the vault open; null while nobody has. */
export function usePerson(): Person | null {
  const status = useVaultStatus()
  return status.state === 'open' ? status.person : null
}

/** Whether whoever has the vault open has one of these roles: what the vault would refuse them is not offered. */
export function useHasRole(roles: readonly Role[]): boolean {
  return hasOneOf(usePerson()?.roles ?? [], roles)
}
