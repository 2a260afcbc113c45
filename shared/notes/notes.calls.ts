import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { command, job, query } from '#shared/ipc/define.ts'
import { Instant } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { GroupId } from '#shared/groups/group.ts'
import { NoteDuties, NoteDutiesChange } from './duties.ts'
import { Jot, JotId, JotText } from './jot.ts'
import { NameResolution } from './name-resolution.ts'
import { ClientFacts, SessionFacts } from './note-content.ts'
import { NoteFindings, NoteLack } from './note-findings.ts'
import { NoteFormat } from './note-format.ts'
import { Holiday, NoteRules } from './note-rules.ts'
import { Intervention, NoteGoal, NoteId, NotePart, NoteText, SessionNotes } from './note.ts'
import { NewPhrase, OwnPhrase, PhraseBook, PhraseId } from './phrase.ts'
import { AddendumText, NoteInQueue, NotePreview, OwedNote, Reason, SignedNote } from './signed-note.ts'

const reads = { roles: recordReaders, views: 'list' } as const
const readsRules = { roles: ['facilitator', 'supervisor', 'administrator'] } as const
const writes = { roles: recordWriters } as const
const signs = { roles: recordWriters, confirmed: true } as const
const supervises = { roles: ['supervisor'] } as const
const oneSession = z.strictObject({ sessionId: SessionId })
const oneGroup = z.strictObject({ groupId: GroupId })
const oneNote = z.strictObject({ noteId: NoteId })
const saved = z.strictObject({ savedAt: Instant })
/** A note with the hash of what its reader was shown: signing anything else is refused. */
const Shown = z.strictObject({ noteId: NoteId, hash: z.string().length(64) })
const RulesWithHolidays = z.strictObject({ rules: NoteRules, holidays: z.array(Holiday).max(400) })

export const notesCalls = {
  'notes.ofSession': query(reads, oneSession, SessionNotes),
  /** What the room recorded, for the notes: of the session, and of each client who was present. */
  'notes.facts': query(
    reads,
    oneSession,
    z.strictObject({ session: SessionFacts, clients: z.array(ClientFacts), phrases: z.array(z.string()) }),
  ),
  'notes.saveGroupNote': command({ ...writes, audited: 'once' }, oneSession.extend({ text: NoteText }), saved),
  /** Which of the topics' note phrases were done. */
  'notes.saveInterventions': command(
    { ...writes, audited: 'once' },
    oneSession.extend({ interventions: z.array(Intervention).max(40) }),
    saved,
  ),
  /** Refused for a client who was not in the room: the absent get an attendance row, never a note. */
  'notes.saveIndividualNote': command(
    { ...writes, audited: 'once' },
    oneSession.extend({ clientId: ClientId, part: NotePart, text: NoteText }),
    saved,
  ),
  /** The goals that a client's note worked on, all of them. */
  'notes.saveGoals': command(
    { ...writes, audited: 'once' },
    oneSession.extend({ clientId: ClientId, goals: z.array(NoteGoal).max(12) }),
    saved,
  ),
  /** What was decided about the names found in a draft, all of it. */
  'notes.saveResolutions': command(
    { ...writes, audited: 'once' },
    oneNote.extend({ resolutions: z.array(NameResolution).max(200) }),
    z.void(),
  ),
  'notes.undo': command({ ...writes, audited: 'once' }, oneNote, z.void()),
  'notes.redo': command({ ...writes, audited: 'once' }, oneNote, z.void()),
  /** A draft that was written under the wrong client; the other must have been present and have no note. */
  'notes.move': command(writes, oneNote.extend({ toClientId: ClientId }), z.void()),

  /** Everything the checks find in a draft as it is saved, explained by the screen; nothing is changed [NT20–NT29]. */
  'notes.check': query(reads, oneNote, NoteFindings),
  /** What stands in the way of signing the begun drafts of a session, in short. */
  'notes.lacks': query(reads, oneSession, z.array(NoteLack)),

  /** The whole draft as it would be signed now. */
  'notes.preview': query(reads, oneNote, NotePreview),
  /** Signs drafts that were opened, all or none [NT6]; a name of another client that stands open refuses it. */
  'notes.sign': command(signs, z.strictObject({ notes: z.array(Shown).min(1).max(60) }), z.array(NoteId)),
  'notes.addend': command(signs, oneNote.extend({ text: AddendumText }), z.void()),
  /** On the wrong client: it stays, readable as void. */
  'notes.void': command(signs, oneNote.extend({ reason: Reason }), z.void()),
  'notes.cosign': command(
    { ...supervises, confirmed: true },
    z.strictObject({ notes: z.array(Shown).min(1).max(60) }),
    z.void(),
  ),
  /** Back to its author, who answers with an addendum; no signature goes. */
  'notes.return': command({ ...supervises, confirmed: true }, oneNote.extend({ reason: Reason }), z.void()),
  /** A signed note, its signatures checked; `hash` is of everything signed so far. */
  'notes.read': query(reads, oneNote, SignedNote.extend({ hash: z.string() })),
  /** The newest notes of one client before a session, signed ones only: to read beside, never to copy. */
  'notes.lastOf': query(
    reads,
    oneSession.extend({ clientId: ClientId }),
    z.strictObject({ noteId: NoteId, heldOn: z.iso.date(), groupName: z.string() }).nullable(),
  ),
  /** Unsigned notes of the own groups' sessions, overdue first; at most 300. */
  'notes.owed': query(reads, z.void(), z.array(OwedNote)),
  /** What waits for a co-signature, oldest first; returned ones go with it. */
  'notes.toCosign': query(reads, z.void(), z.array(NoteInQueue)),
  /** Checks every signature there is; reports progress, names what does not hold. */
  'notes.verify': job(
    { roles: ['supervisor', 'administrator', 'auditor'], whileReading: true },
    z.void(),
    z.strictObject({ notes: z.int(), faults: z.array(oneNote.extend({ fault: SignedNote.shape.fault.unwrap() })) }),
  ),

  'notes.rules': query(readsRules, z.void(), RulesWithHolidays),
  'notes.saveRules': command({ roles: ['administrator'] }, RulesWithHolidays, z.void()),

  /** Whose notes wait for a supervisor, and who may keep SUD counseling notes. */
  'notes.duties': query({ roles: ['administrator'] }, z.void(), z.array(NoteDuties)),
  'notes.saveDuties': command({ roles: ['administrator'] }, NoteDutiesChange, z.void()),
  /** A group's own format, and the one that holds for it. */
  'notes.groupFormat': query(readsRules, oneGroup, z.strictObject({ own: NoteFormat.nullable(), format: NoteFormat })),
  'notes.saveGroupFormat': command(
    { roles: rosterWriters },
    oneGroup.extend({ format: NoteFormat.nullable() }),
    z.void(),
  ),
  /** The own book and the clinic's. */
  'notes.phrases': query(readsRules, z.void(), z.array(OwnPhrase)),
  'notes.savePhrase': command(
    readsRules,
    z.strictObject({ phraseId: PhraseId.nullable(), phrase: NewPhrase }),
    z.void(),
  ),
  'notes.withdrawPhrase': command(readsRules, z.strictObject({ phraseId: PhraseId, book: PhraseBook }), z.void()),

  /** A private line for the notes to come, of a client or of nobody: whoever jotted it sees it, nobody else. */
  'notes.jot': command(writes, oneSession.extend({ clientId: ClientId.nullable(), text: JotText }), Jot),
  'notes.jots': query(reads, oneSession, z.array(Jot)),
  'notes.dropJot': command(writes, oneSession.extend({ jotId: JotId }), z.void()),
}
