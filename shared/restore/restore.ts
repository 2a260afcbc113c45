import * as z from 'zod'
import { CalendarDate, Instant } from '#shared/ipc/text.ts'
import { ChooserPerson, Secret } from '#shared/vault/vault.ts'

/** How much a vault or a backup holds: numbers alone. */
export const Counts = z.strictObject({
  clients: z.int().min(0),
  groups: z.int().min(0),
  sessions: z.int().min(0),
  notes: z.int().min(0),
})
export type Counts = z.infer<typeof Counts>

/** What a vault holds, once it is open: the clinic, how much of each, and the last session that was held. */
export const Holdings = z.strictObject({
  clinicName: z.string().nullable(),
  counts: Counts,
  lastSession: z.strictObject({ heldOn: CalendarDate, groupName: z.string() }).nullable(),
})
export type Holdings = z.infer<typeof Holdings>

/** Where a backup was found: among the vault's own, in the chosen folder, as a vault that was set aside, or chosen by hand. */
export const BackupPlace = z.literal(['backups', 'chosen-folder', 'kept-aside', 'by-hand'])
export type BackupPlace = z.infer<typeof BackupPlace>

/** A backup as far as it tells of itself without a key. `backupId` names it while the app runs. */
export const FoundBackup = z.strictObject({
  backupId: z.uuid(),
  place: BackupPlace,
  name: z.string(),
  folder: z.string(),
  bytes: z.int().min(0),
  /** When it was made; null for a vault that was set aside without a lock. */
  madeAt: Instant.nullable(),
  /** Why it was made, as its manifest says; `kept-aside` for a vault that a restore set aside. */
  cause: z.string(),
  vaultId: z.uuid(),
  people: z.array(ChooserPerson),
  counts: Counts.nullable(),
  lastSessionOn: CalendarDate.nullable(),
})
export type FoundBackup = z.infer<typeof FoundBackup>

/** A file that should be a backup and cannot be used, with the sentence that says why. */
export const UnusableBackup = z.strictObject({ name: z.string(), folder: z.string(), message: z.string() })
export type UnusableBackup = z.infer<typeof UnusableBackup>

/** The vault that is there now, as far as this person may know. `lockedAt`: when it was last locked cleanly. */
export const PresentVault = z.strictObject({
  state: z.literal(['none', 'fault', 'locked', 'open']),
  vaultId: z.uuid().nullable(),
  lockedAt: Instant.nullable(),
  holdings: Holdings.nullable(),
})
export type PresentVault = z.infer<typeof PresentVault>

/** A vault that a restore set aside on this computer, as far as it tells of itself without a key. */
export const KeptSet = z.strictObject({
  /** The folder's name beside the vault's, which names the set. */
  name: z.string(),
  keptAt: Instant,
  /** `replaced`: it was the vault until a backup took its place; `not-placed`: a restored copy that could not be put there. */
  why: z.literal(['replaced', 'not-placed']),
  /** Of all its files. */
  bytes: z.int().min(0),
  /** Null when its header cannot be read: it was damaged, or its removal was begun. */
  header: z
    .strictObject({
      isSameVault: z.boolean(),
      /** When it was last locked cleanly, which is how far its records go; null when it was not. */
      lockedAt: Instant.nullable(),
      people: z.array(z.string()),
    })
    .nullable(),
  /** A verified backup of the present records was made since, as far as the list knows. */
  hasYoungerBackup: z.boolean(),
})
export type KeptSet = z.infer<typeof KeptSet>

/** What can be restored from here. */
export const RestoreChoice = z.strictObject({
  present: PresentVault,
  /** Newest first. */
  found: z.array(FoundBackup),
  unusable: z.array(UnusableBackup),
})
export type RestoreChoice = z.infer<typeof RestoreChoice>

/** Which backup, and the secret of somebody who could open it when it was made. */
export const RehearsalInput = z.strictObject({
  backupId: z.uuid(),
  with: z.literal(['passphrase', 'recovery-code']),
  slotId: z.uuid().nullable(),
  secret: Secret,
})
export type RehearsalInput = z.infer<typeof RehearsalInput>

/** A backup that was opened and read whole: nothing is restored yet. */
export const Rehearsal = z.strictObject({
  holdings: Holdings,
  madeAt: Instant.nullable(),
  /** Whose passphrase opened it; null after the recovery code. */
  openedBy: z.string().nullable(),
  vaultId: z.uuid(),
  /** Bytes of the records that were read, and events of the audit log that were checked. */
  bytes: z.int().min(0),
  events: z.int().min(0),
  /** Made by an older version: its records are brought up to date when it is put in place. */
  isOlder: z.boolean(),
})
export type Rehearsal = z.infer<typeof Rehearsal>

/** Where the vault that was there before now lies; null when there was none. */
export const Placed = z.strictObject({ keptAs: z.string().nullable() })
export type Placed = z.infer<typeof Placed>

/** How a restore ended, for the screen that comes after it. */
export const RestoreOutcome = z.discriminatedUnion('ended', [
  z.strictObject({ ended: z.literal('placed'), keptAs: z.string().nullable() }),
  z.strictObject({ ended: z.literal('refused'), message: z.string() }),
])
export type RestoreOutcome = z.infer<typeof RestoreOutcome>
