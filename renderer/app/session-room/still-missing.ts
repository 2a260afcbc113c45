import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { wholeText, type SessionNotes } from '#shared/notes/note.ts'
import type { MissingNotes } from '#renderer/sessions/CloseOut.tsx'

/** Whose notes a session still lacks, by name. */
export function stillMissing(rows: readonly AttendanceRow[], notes: SessionNotes | undefined): MissingNotes {
  const written = new Set(
    notes?.individual
      .filter(note => wholeText(note.written) !== '' && note.voidedAt === null)
      .map(note => note.clientId),
  )
  return {
    notes: rows.filter(row => wasPresent(row.presence) && !written.has(row.clientId)).map(row => row.name),
    isGroupNote: (notes?.group.text ?? '').trim() === '',
  }
}
