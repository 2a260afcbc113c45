import * as z from 'zod'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { action, command, job, query } from '#shared/ipc/define.ts'
import { BackupMade, BackupTrouble, ChosenFolder, KnownBackup, LastBackup, PlaceVerified } from './backup.ts'

// Everybody who can unlock makes and checks backups, auditors too: nobody reads a record by it. Where they go, who shall not
// open them any more, and the keys are an administrator's [BK12].
const everyone = { roles: everyRole } as const
const keepers = { roles: ['administrator'] } as const

export const backupCalls = {
  /** Every backup the vault knows of, newest first. */
  'backup.list': query(everyone, z.void(), z.array(KnownBackup)),
  'backup.last': query(everyone, z.void(), LastBackup.nullable()),
  /** What is wrong with backups now, for the day's line: known after a lock and a restart too [BK13]. */
  'backup.trouble': query(everyone, z.void(), BackupTrouble),
  /** Makes a verified backup now. Refused with a sentence while another one is made. */
  'backup.make': job(everyone, z.void(), BackupMade),
  /** Makes the day's backup when there is none, and takes the newest one to the chosen folder when it is back; null when there was nothing to do. */
  'backup.makeIfDue': job(everyone, z.void(), BackupMade.nullable()),
  /** Reads a backup again in every place it was put. */
  'backup.verify': job(everyone, z.strictObject({ backupId: z.uuid() }), z.array(PlaceVerified)),
  /** Makes a new backup, then removes those that somebody without a way in can still open; `left` are out of reach. */
  'backup.ageOut': job(
    { ...keepers, confirmed: true },
    z.strictObject({ staffId: StaffId }),
    z.strictObject({ removed: z.int(), left: z.int() }),
  ),
  /** Gives the vault new keys, for nobody's removal; a backup of before is made first. */
  'backup.rotateKeys': job({ ...keepers, confirmed: true }, z.void(), z.void()),
  /** Backups go to another folder from now on, or to none: for the log. */
  'backup.folderChanged': command({ ...keepers, quiet: true }, z.strictObject({ isChosen: z.boolean() }), z.void()),
  /** Ends the backup that is being made; false when there is none to end. */
  'backup.cancel': action(everyone, z.void(), z.boolean()),
  'backup.folder': action(everyone, z.void(), ChosenFolder),
  /** Asks for a folder or stick; null when the person thought better of it. */
  'backup.chooseFolder': action(keepers, z.void(), ChosenFolder.nullable()),
  'backup.forgetFolder': action(keepers, z.void(), z.void()),
}
