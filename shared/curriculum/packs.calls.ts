import * as z from 'zod'
import { everyRole, recordReaders } from '#shared/facilitators/role-sets.ts'
import { action, command, job, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { packKeepers } from './pack-keepers.ts'
import { ChosenPack, PackInList, PackPreview } from './pack.ts'
import { ModuleId, Topic } from './topic.ts'

const everyone = { roles: everyRole } as const
const keepers = { roles: packKeepers } as const
const oneModule = z.strictObject({ moduleId: ModuleId })
/** A module, or the blank one. */
const oneToSave = z.strictObject({ moduleId: ModuleId.nullable() })

export const packsCalls = {
  /** The clinic's own modules by title, retired ones last. */
  'curriculum.packs': query(everyone, z.void(), z.array(PackInList)),
  /** Asks for a folder or .zip and reads it into a preview; null when the person thought better of it. */
  'curriculum.choosePack': action(
    keepers,
    z.strictObject({ from: z.literal(['folder', 'zip']) }),
    PackPreview.nullable(),
  ),
  /** Looks inside what was chosen. Refuses what is no pack at all in a sentence; faults of its files come with file and line. */
  'curriculum.readPack': job(keepers, ChosenPack, PackPreview),
  /** Imports what was previewed last in this unlock: all of it or nothing. */
  'curriculum.importPack': command({ ...keepers, backedUp: true }, z.strictObject({ previewId: z.uuid() }), oneModule),
  /** Its topics leave the library and the choosers; what was delivered stays. */
  'curriculum.retirePack': command(keepers, oneModule, z.void()),
  'curriculum.bringBackPack': command(keepers, oneModule, z.void()),
  /** A module's files: one of ours under a name of its own, to be changed and imported; one of the clinic's as it is; null for a blank one. */
  'curriculum.packFiles': query(
    everyone,
    oneToSave,
    z.strictObject({ folder: z.string(), files: z.array(z.strictObject({ file: z.string(), text: z.string() })) }),
  ),
  /** Asks where, and writes a module's files there; gives the place, or null. */
  'curriculum.exportPack': action(
    everyone,
    oneToSave.extend({ as: z.literal(['folder', 'zip']) }),
    z.string().nullable(),
  ),
  /** A module was written to files outside the vault. */
  'curriculum.packSaved': command({ ...everyone, quiet: true, whileReading: true }, oneModule, z.void()),
  /**
   * The topic as it was delivered, with the day. `isKept` is false for one delivered before texts were kept: then it is today's text.
   * `currentVersion` is null when the library does not have the topic any more; `isCurrent` when it has this very text.
   */
  'curriculum.deliveredTopic': query(
    { roles: recordReaders },
    z.strictObject({ deliveryId: DeliveryId }),
    z
      .strictObject({
        topic: Topic,
        heldOn: CalendarDate,
        isKept: z.boolean(),
        isCurrent: z.boolean(),
        currentVersion: z.string().nullable(),
      })
      .nullable(),
  ),
}
