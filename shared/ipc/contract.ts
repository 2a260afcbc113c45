import * as z from 'zod'
import { attendanceCalls } from '#shared/attendance/attendance.calls.ts'
import { auditCalls } from '#shared/audit/audit.calls.ts'
import { BackupProgress } from '#shared/backup/backup.ts'
import { backupCalls } from '#shared/backup/backup.calls.ts'
import { checkinsCalls } from '#shared/checkins/checkins.calls.ts'
import { clientsCalls } from '#shared/clients/clients.calls.ts'
import { counselingCalls } from '#shared/counseling/counseling.calls.ts'
import { coverageCalls } from '#shared/coverage/coverage.calls.ts'
import { curriculumCalls } from '#shared/curriculum/curriculum.calls.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { damageCalls } from '#shared/damage/damage.calls.ts'
import { draftsCalls } from '#shared/drafts/drafts.calls.ts'
import { exchangeCalls } from '#shared/exchange/exchange.calls.ts'
import { outCalls } from '#shared/exchange/out.calls.ts'
import { facilitatorsCalls } from '#shared/facilitators/facilitators.calls.ts'
import { findCalls } from '#shared/find/find.calls.ts'
import { goalsCalls } from '#shared/goals/goals.calls.ts'
import { groupsCalls } from '#shared/groups/groups.calls.ts'
import { hoursCalls } from '#shared/hours/hours.calls.ts'
import { notesCalls } from '#shared/notes/notes.calls.ts'
import { notesSearchCalls } from '#shared/notes/search.calls.ts'
import { restoreCalls } from '#shared/restore/restore.calls.ts'
import { roomCalls } from '#shared/room/room.calls.ts'
import { RoomState } from '#shared/room/room.ts'
import { sessionsCalls } from '#shared/sessions/sessions.calls.ts'
import { settingsCalls } from '#shared/settings/settings.calls.ts'
import { sheetsCalls } from '#shared/sheets/sheets.calls.ts'
import { vaultCalls } from '#shared/vault/vault.calls.ts'

/** Everything the interface may ask. One row a call, named feature.verb; each feature keeps its rows in its folder. */
export const contract = {
  ...vaultCalls,
  ...settingsCalls,
  ...facilitatorsCalls,
  ...clientsCalls,
  ...groupsCalls,
  ...sessionsCalls,
  ...attendanceCalls,
  ...checkinsCalls,
  ...coverageCalls,
  ...hoursCalls,
  ...notesCalls,
  ...notesSearchCalls,
  ...goalsCalls,
  ...counselingCalls,
  ...curriculumCalls,
  ...packsCalls,
  ...exchangeCalls,
  ...outCalls,
  ...findCalls,
  ...auditCalls,
  ...backupCalls,
  ...draftsCalls,
  ...damageCalls,
  ...roomCalls,
  ...sheetsCalls,
  ...restoreCalls,
}

/** Everything the interface is told unasked. */
export const events = {
  'data.changed': z.void(),
  /** A lock or veil is coming: save what is typed, then say `vault.drafted`. */
  'vault.closing': z.void(),
  'vault.veiled': z.strictObject({ isVeiled: z.boolean() }),
  'settings.changed': z.void(),
  /** The room's screen stands otherwise than before: by a key of the remote, a display that came or went. */
  'room.changed': RoomState,
  /** How far a long job is: `done` of `total`, of whatever it counts. */
  'job.progress': z.strictObject({ call: z.string(), done: z.int(), total: z.int() }),
  /** How far the backup is that is being made; null when none is any more. */
  'backup.progress': BackupProgress.nullable(),
  /** A menu command or shortcut the shell caught: the id of an action of the interface. */
  'window.action': z.strictObject({ id: z.string() }),
}
