import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { SessionNotes } from '#shared/notes/note.ts'
import type { MissingNotes } from '#renderer/sessions/CloseOut.tsx'

/** Whose notes of a session are not signed yet, by name. */
export function stillMissing(rows: readonly AttendanceRow[], notes: SessionNotes | undefined): MissingNotes {
  const signed = new Set(
    notes?.individual.filter(note => note.signedAt !== null && note.voidedAt === null).map(note => note.clientId),
  )
  return {
    notes: rows.filter(row => wasPresent(row.presence) && !signed.has(row.clientId)).map(row => row.name),
    isGroupNote: (notes?.group.signedAt ?? null) === null,
  }
}
