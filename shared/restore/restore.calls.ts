import * as z from 'zod'
import { action, job } from '#shared/ipc/define.ts'
import { Paper } from '#shared/sheets/paper.ts'
import { EraseCertificate, EraseOrder } from './erase.ts'
import {
  FoundBackup,
  KeptSet,
  Placed,
  PresentVault,
  Rehearsal,
  RehearsalInput,
  RestoreChoice,
  RestoreOutcome,
} from './restore.ts'

// Where there is no vault, or a damaged one, whoever opens a backup may restore it [RS20]; over a vault that works an
// administrator, who types the passphrase once more. The shell asks the vault which it is.
const anyone = { roles: 'anyone' } as const
const administrator = { roles: ['administrator'] } as const

export const restoreCalls = {
  /** What is there now, and who may put a backup in its place. */
  'restore.present': job(
    anyone,
    z.void(),
    PresentVault.extend({ may: z.literal(['anyone-with-a-secret', 'administrator', 'nobody']) }),
  ),
  /** The shell tells that a backup is tried, or that one is about to take this vault's place. */
  'restore.rehearsing': job(administrator, z.void(), z.void()),
  'restore.replacing': job({ ...administrator, confirmed: true }, z.void(), z.void()),

  /** The vaults that restores set aside on this computer, the newest first. */
  'restore.kept': job(administrator, z.void(), z.array(KeptSet)),
  /** Takes one of them away for good, its keys overwritten first; refused without a verified backup made since. `left`: files in it that are not Circlebook's. */
  'restore.removeKept': job(
    { ...administrator, confirmed: true },
    z.strictObject({ name: z.string().max(200) }),
    z.strictObject({ bytes: z.int().min(0), left: z.array(z.string()) }),
  ),

  /** The backups that are known here, newest first, as far as they tell of themselves. */
  'restore.list': action(anyone, z.void(), RestoreChoice),
  /** A backup chosen by the system's own dialog; null when the person thought better of it. */
  'restore.choose': action(anyone, z.void(), FoundBackup.nullable()),
  /** Opens a backup in a folder of its own and reads all of it; nothing is restored. */
  'restore.rehearse': action(anyone, RehearsalInput, Rehearsal),
  /** Puts what was just rehearsed in place and sets the present vault aside. The app shows the lock screen. */
  'restore.place': action(anyone, z.void(), Placed),
  /** Ends a rehearsal, at any moment. */
  'restore.cancel': action(anyone, z.void(), z.void()),
  /** How the last restore of this run ended, told once. */
  'restore.outcome': action(anyone, z.void(), RestoreOutcome.nullable()),

  /** The shell tells that this vault is about to be erased; the clinic's name as it was typed must be its own. */
  'restore.erasing': job(
    { ...administrator, confirmed: true },
    z.strictObject({ clinicName: z.string().max(200) }),
    EraseOrder.pick({ vaultId: true, clinicName: true, by: true }),
  ),
  /** Destroys every copy of the keys on this computer and takes the files away; the app then shows the certificate. */
  'restore.erase': action(administrator, z.strictObject({ clinicName: z.string().max(200) }), z.void()),
  /** Of the erase that was done in this run, or finished at its start; null when there was none. */
  'restore.certificate': action(
    anyone,
    z.void(),
    z.strictObject({ certificate: EraseCertificate, paper: Paper }).nullable(),
  ),
  /** Prints or saves the certificate that is shown; nothing else is printed or saved without a vault. */
  'restore.printCertificate': action(anyone, z.strictObject({ paper: Paper }), z.boolean()),
  'restore.saveCertificate': action(anyone, z.strictObject({ text: z.string().max(100_000) }), z.string().nullable()),
  /** The certificate was kept: it is shown no more. */
  'restore.putCertificateAway': action(anyone, z.void(), z.void()),
  /** Prints the steps of moving to a new laptop, as they stand in the window. */
  'restore.printMoving': action(administrator, z.strictObject({ paper: Paper }), z.boolean()),
}
