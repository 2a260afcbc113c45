import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordRoles } from '#shared/facilitators/staff-member.ts'
import { command, query } from '#shared/ipc/define.ts'
import { Instant } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session.ts'
import { NoteText, SessionNotes } from './note.ts'

const records = { roles: recordRoles } as const
const oneSession = z.strictObject({ sessionId: SessionId })
const saved = z.strictObject({ savedAt: Instant })

export const notesCalls = {
  'notes.ofSession': query({ ...records, views: 'list' }, oneSession, SessionNotes),
  'notes.saveGroupNote': command({ ...records, audited: 'once' }, oneSession.extend({ text: NoteText }), saved),
  /** Refused for a client who was not in the room: the absent get an attendance row, never a note. */
  'notes.saveIndividualNote': command(
    { ...records, audited: 'once' },
    oneSession.extend({ clientId: ClientId, text: NoteText }),
    saved,
  ),
}
