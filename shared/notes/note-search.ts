import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { FoundNote } from '#shared/find/found.ts'
import { GroupId } from '#shared/groups/group.ts'
import { CalendarDate } from '#shared/ipc/text.ts'

/** How many of the notes that were found are shown. */
export const MOST_NOTES_FOUND = 20

/** What is looked for in notes; null and empty text ask nothing. */
export const NoteSearch = z.strictObject({
  text: z.string().max(200),
  clientId: ClientId.nullable(),
  groupId: GroupId.nullable(),
  topicId: z.string().max(200).nullable(),
  /** Who signed it. */
  staffId: StaffId.nullable(),
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  state: z.literal(['any', 'unsigned', 'signed', 'void']),
})
export type NoteSearch = z.infer<typeof NoteSearch>

export const NOTHING_ASKED: NoteSearch = {
  text: '',
  clientId: null,
  groupId: null,
  topicId: null,
  staffId: null,
  from: null,
  until: null,
  state: 'any',
}

export const FoundNotes = z.strictObject({
  notes: z.array(
    FoundNote.extend({
      signedAt: z.string().nullable(),
      signedBy: z.string().nullable(),
    }),
  ),
  hasMore: z.boolean(),
})
export type FoundNotes = z.infer<typeof FoundNotes>
