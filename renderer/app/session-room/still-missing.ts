import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { SessionNotes } from '#shared/notes/note.ts'
import type { Missing } from '#renderer/sessions/FinishDialog.tsx'

/** What a session still lacks: clients not recorded, and notes not written, by name. */
export function stillMissing(rows: readonly AttendanceRow[], notes: SessionNotes | undefined): Missing {
  const written = new Set(notes?.individual.filter(note => note.text.trim() !== '').map(note => note.clientId))
  return {
    notRecorded: rows.filter(row => row.status === 'not-recorded').map(row => row.name),
    notes: rows.filter(row => wasPresent(row.presence) && !written.has(row.clientId)).map(row => row.name),
    isGroupNote: (notes?.group.text ?? '').trim() === '',
  }
}
