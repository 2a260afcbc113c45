import * as z from 'zod'
import { action, job } from '#shared/ipc/define.ts'
import { VaultStatus } from '#shared/vault/vault.ts'
import { ReadBy, SavedSet, Ways } from './damage.ts'

const anyone = { roles: 'anyone' } as const

export const damageCalls = {
  /** What can be done about the fault that the vault has. Touches nothing. */
  'damage.ways': job(anyone, z.void(), Ways),
  /** Looks at the vault's files anew: whatever was found at an unlock is forgotten. */
  'damage.lookAgain': job(anyone, z.void(), VaultStatus),
  /** Opens what can still be read of a damaged vault; refused while there is no fault. */
  'damage.read': job(anyone, ReadBy, VaultStatus),
  /** Asks where, and copies the vault's files there with a list of what is wrong; null when the person thought better of it. */
  'damage.saveSet': action(anyone, z.void(), SavedSet.nullable()),
}
