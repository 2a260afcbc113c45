import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { Instant } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { Jot, JotId, JotText } from './jot.ts'
import { NoteText, SessionNotes } from './note.ts'

const reads = { roles: recordReaders, views: 'list' } as const
const writes = { roles: recordWriters } as const
const oneSession = z.strictObject({ sessionId: SessionId })
const saved = z.strictObject({ savedAt: Instant })

export const notesCalls = {
  'notes.ofSession': query(reads, oneSession, SessionNotes),
  'notes.saveGroupNote': command({ ...writes, audited: 'once' }, oneSession.extend({ text: NoteText }), saved),
  /** Refused for a client who was not in the room: the absent get an attendance row, never a note. */
  'notes.saveIndividualNote': command(
    { ...writes, audited: 'once' },
    oneSession.extend({ clientId: ClientId, text: NoteText }),
    saved,
  ),
  /** A private line for the notes to come, of a client or of nobody: whoever jotted it sees it, nobody else. */
  'notes.jot': command(writes, oneSession.extend({ clientId: ClientId.nullable(), text: JotText }), Jot),
  'notes.jots': query(reads, oneSession, z.array(Jot)),
  'notes.dropJot': command(writes, oneSession.extend({ jotId: JotId }), z.void()),
}
