import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { GroupId } from '#shared/groups/group.ts'
import { recordReaders } from '#shared/facilitators/role-sets.ts'
import { action, command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Line } from '#shared/ipc/text.ts'
import { NoteId } from '#shared/notes/note.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { Paper } from '#shared/sheets/paper.ts'
import {
  AttendanceSummary,
  Disclosure,
  DisclosureForm,
  DisclosureId,
  DisclosurePreview,
  DisclosureReasons,
  DisclosureScope,
  PackageFile,
} from './disclosure.ts'
import { HandOver, LeftToEnter } from './hand-over.ts'
import { InternalPaper } from './internal-paper.ts'

const reads = { roles: recordReaders } as const
const oneNote = z.strictObject({ noteId: NoteId })
const oneSession = z.strictObject({ sessionId: SessionId })
const oneClient = z.strictObject({ clientId: ClientId })
const oneGroup = z.strictObject({ groupId: GroupId })

/** A disclosure as its maker saw it before. */
const ToDisclose = z.strictObject({
  scope: DisclosureScope,
  reasons: DisclosureReasons,
  form: DisclosureForm,
  hash: z.string().length(64),
})

/** What leaves the record: prints, disclosures, and what is typed into another system. */
export const outCalls = {
  /** Exactly what would go. */
  'exchange.previewDisclosure': query({ ...reads, views: 'list' }, DisclosureScope, DisclosurePreview),
  /**
   * Asks where, enters it in the accounting and gives it out: on paper, as a tagged PDF of what the window shows, or as
   * files. Gives the file or folder; '' for paper; null when the person thought better of it, and then nothing stands.
   */
  'exchange.disclose': action(reads, ToDisclose.extend({ paper: Paper }), z.string().nullable()),
  /** Enters it in the accounting; refused when what would go is not what was shown. Its files, for forms that are files. */
  'exchange.makeDisclosure': command(
    reads,
    ToDisclose,
    z.strictObject({ disclosureId: DisclosureId, files: z.array(PackageFile) }),
  ),
  /** One's own entry that did not go after all; it stays in the accounting with its reason. */
  'exchange.withdrawDisclosure': command(
    reads,
    z.strictObject({ disclosureId: DisclosureId, because: Line(300) }),
    z.void(),
  ),
  /** The accounting of a client, the newest first. */
  'exchange.disclosures': query({ ...reads, views: 'client' }, oneClient, z.array(Disclosure)),
  'exchange.groupDisclosures': query({ ...reads, views: 'list' }, oneGroup, z.array(Disclosure)),
  /** Dates, status and minutes of finished sessions. */
  'exchange.attendance': query(
    { ...reads, views: 'client' },
    oneClient.extend({ from: CalendarDate, until: CalendarDate }),
    AttendanceSummary,
  ),

  /** Opens the system's print window on what the window shows; false when the person closed it. */
  'exchange.printInternal': action(reads, z.strictObject({ paper: InternalPaper, size: Paper }), z.boolean()),
  'exchange.printedNote': command({ ...reads, quiet: true, whileReading: true }, oneNote, z.void()),
  'exchange.printedDraft': command({ ...reads, quiet: true, whileReading: true }, oneNote, z.void()),
  'exchange.printedSessionNotes': command({ ...reads, quiet: true, whileReading: true }, oneSession, z.void()),
  'exchange.printedAccounting': command({ ...reads, quiet: true, whileReading: true }, oneClient, z.void()),
  'exchange.printedAttendance': command({ ...reads, quiet: true, whileReading: true }, oneClient, z.void()),

  /** Signed notes that are not in the electronic health record yet. */
  'exchange.toEnter': query({ ...reads, views: 'list' }, z.void(), HandOver),
  'exchange.leftToEnter': query(reads, z.void(), LeftToEnter),
  'exchange.enter': command(reads, oneNote, z.void()),
  'exchange.takeBackEntry': command(reads, oneNote, z.void()),
  /** Puts a field's text on the clipboard, from which it goes again after half a minute [EX85]. */
  'exchange.copy': action(reads, z.strictObject({ text: z.string().min(1).max(30_000) }), z.void()),
  'exchange.clearCopied': action(reads, z.void(), z.void()),
}
