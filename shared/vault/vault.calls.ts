import * as z from 'zod'
import { action, job } from '#shared/ipc/define.ts'
import { everyRole } from '#shared/facilitators/staff-member.ts'
import { FirstRun, Secret, TypedGroup, VaultStatus } from './vault.ts'

const anyone = { roles: 'anyone' } as const
const everyone = { roles: everyRole } as const
const secret = z.strictObject({ secret: Secret })

export const vaultCalls = {
  'vault.status': job(anyone, z.void(), VaultStatus),
  /** Makes the vault and its first person; gives the recovery code, shown once. */
  'vault.create': job(anyone, FirstRun, z.strictObject({ recoveryCode: z.string() })),
  'vault.unlock': job(anyone, secret.extend({ with: z.literal(['passphrase', 'recovery-code']) }), VaultStatus),
  /** After an unlock by recovery code: the new passphrase, with a new signing key. */
  'vault.choosePassphrase': job(everyone, z.strictObject({ passphrase: Secret }), VaultStatus),
  'vault.renewRecoveryCode': job(everyone, z.void(), z.strictObject({ recoveryCode: z.string() })),
  /** Two groups typed back; until then no record can be written. */
  'vault.confirmRecoveryCode': job(everyone, z.strictObject({ groups: z.array(TypedGroup).length(2) }), VaultStatus),
  'vault.checkPassphrase': job(everyone, secret, z.boolean()),
  'vault.changePassphrase': job(everyone, z.strictObject({ current: Secret, next: Secret }), z.void()),

  'vault.lock': action(anyone, z.void(), z.void()),
  /** The interface has saved what was typed; the lock or veil that waited goes on. */
  'vault.drafted': action(anyone, z.void(), z.void()),
  /** Someone is at the keyboard: the idle clock starts again. Sent at most every few seconds. */
  'vault.active': action(anyone, z.void(), z.void()),
  'vault.isVeiled': action(anyone, z.void(), z.boolean()),
  'vault.liftVeil': action(anyone, secret, z.void()),
  /** Saves the recovery kit to another drive; null when the person thought better of it. */
  'vault.saveRecoveryKit': action(everyone, z.strictObject({ text: z.string().max(4_000) }), z.string().nullable()),
  'vault.printPage': action(everyone, z.void(), z.void()),
}
