import * as z from 'zod'
import { action, job } from '#shared/ipc/define.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { GoesOn, LockReason, VeilFacts } from './goes-on.ts'
import { PinState, SessionPin } from './session-pin.ts'
import {
  Emergency,
  EmergencyReason,
  FirstRun,
  GivenOut,
  PrintedSecret,
  Secret,
  TypedGroup,
  VaultStatus,
} from './vault.ts'

const anyone = { roles: 'anyone' } as const
const everyone = { roles: everyRole } as const
const administrator = { roles: ['administrator'] } as const
const secret = z.strictObject({ secret: Secret })

export const vaultCalls = {
  'vault.status': job(anyone, z.void(), VaultStatus),
  /** Makes the vault and its first person; gives the recovery code, shown once. */
  'vault.create': job(anyone, FirstRun, z.strictObject({ recoveryCode: z.string() })),
  /** Whose passphrase it is stands in `slotId`; with one person only it may be left out. */
  'vault.unlock': job(
    anyone,
    secret.extend({ with: z.literal(['passphrase', 'recovery-code']), slotId: z.uuid().optional() }),
    VaultStatus,
  ),
  /** The own passphrase in place of one that an administrator gave; the keys stay. */
  'vault.choosePassphrase': job(everyone, z.strictObject({ passphrase: Secret }), VaultStatus),
  /** After an unlock by recovery code: an administrator's new passphrase, with a new signing key, and why it was needed. */
  'vault.recoverPassphrase': job(
    everyone,
    z.strictObject({ slotId: z.uuid(), passphrase: Secret, reason: EmergencyReason }),
    VaultStatus,
  ),
  /** After an unlock by recovery code: reading for some hours, under a name of its own, without anybody's passphrase. */
  'vault.beginEmergency': job(everyone, Emergency, VaultStatus),
  /** Ends it before its time; the app then locks. */
  'vault.endEmergency': job(everyone, z.void(), z.void()),
  'vault.renewRecoveryCode': job(administrator, z.void(), z.strictObject({ recoveryCode: z.string() })),
  /** Two groups typed back; until then no record can be written. */
  'vault.confirmRecoveryCode': job(
    administrator,
    z.strictObject({ groups: z.array(TypedGroup).length(2) }),
    VaultStatus,
  ),
  'vault.checkPassphrase': job({ ...everyone, whileReading: true }, secret, z.boolean()),
  /** The passphrase once more, for the one act that follows within two minutes and asks for it. */
  'vault.confirmPassphrase': job(everyone, secret, z.void()),
  'vault.changePassphrase': job(everyone, z.strictObject({ current: Secret, next: Secret }), z.void()),
  /** The PIN that lifts the veil for this session; null takes it back. Refused when it is easy, when none runs, or by policy. */
  'vault.setSessionPin': job(everyone, z.strictObject({ pin: SessionPin.nullable() }), PinState),
  'vault.sessionPin': job({ ...everyone, whileReading: true }, z.void(), PinState),
  /** A counted try. */
  'vault.checkSessionPin': job(
    everyone,
    z.strictObject({ pin: SessionPin }),
    z.strictObject({ isRight: z.boolean(), triesLeft: z.int().min(0) }),
  ),

  'vault.lock': action(anyone, z.void(), z.void()),
  /** The interface has saved what was typed; the lock or veil that waited goes on. */
  'vault.drafted': action(anyone, z.void(), z.void()),
  /** Someone is at the keyboard: the idle clock starts again. Sent at most every few seconds. */
  'vault.active': action(anyone, z.void(), z.void()),
  'vault.isVeiled': action(anyone, z.void(), z.boolean()),
  'vault.veilFacts': action(anyone, z.void(), VeilFacts),
  'vault.liftVeil': action(anyone, secret.extend({ with: z.literal(['passphrase', 'pin']) }), z.void()),
  /** What the veil may show of the session; null when nothing runs. */
  'vault.goesOn': action(everyone, GoesOn.nullable(), z.void()),
  /** Why the app locked, when something went wrong; told once. */
  'vault.lockReason': action(anyone, z.void(), LockReason.nullable()),
  /** Something was copied or cut in the window: it is cleared from the clipboard after a while. */
  'vault.copied': action(anyone, z.void(), z.void()),
  /** The shell tells that a secret went out on paper or on a drive. */
  'vault.gaveOut': job(everyone, z.strictObject({ what: GivenOut }), z.void()),
  /** Saves the recovery kit to another drive; null when the person thought better of it. */
  'vault.saveRecoveryKit': action(everyone, z.strictObject({ text: z.string().max(4_000) }), z.string().nullable()),
  /** Whether the page went to the printer; false when the person closed the print window. */
  'vault.printPage': action(everyone, z.strictObject({ what: PrintedSecret }), z.boolean()),
}
