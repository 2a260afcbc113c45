import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Instant } from '#shared/ipc/text.ts'
import { CounselingNote, CounselingNoteId, CounselingText } from './counseling-note.ts'

const authors = { roles: recordWriters } as const
const ofClient = z.strictObject({ clientId: ClientId })

export const counselingCalls = {
  /** Whether this person was given the permission to keep SUD counseling notes [CN1]. */
  'counseling.mayKeep': query(authors, z.void(), z.boolean()),
  /** The person's own about one client, newest first; nobody else's, whatever their role [CN1]. */
  'counseling.ofClient': query({ ...authors, views: 'client' }, ofClient, z.array(CounselingNote)),
  'counseling.begin': command(
    authors,
    ofClient.extend({ writtenOn: CalendarDate }),
    z.strictObject({ counselingNoteId: CounselingNoteId }),
  ),
  'counseling.save': command(
    { ...authors, audited: 'once' },
    ofClient.extend({ counselingNoteId: CounselingNoteId, text: CounselingText }),
    z.strictObject({ savedAt: Instant }),
  ),
}
