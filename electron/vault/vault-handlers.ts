import { attendanceHandlers } from '#electron/attendance/attendance.handlers.ts'
import { auditHandlers } from '#electron/audit/audit.handlers.ts'
import { backupHandlers } from '#electron/backup/backup.handlers.ts'
import { checkinsHandlers } from '#electron/checkins/checkins.handlers.ts'
import { clientsHandlers } from '#electron/clients/clients.handlers.ts'
import { counselingHandlers } from '#electron/counseling/counseling.handlers.ts'
import { coverageHandlers } from '#electron/coverage/coverage.handlers.ts'
import { curriculumHandlers } from '#electron/curriculum/curriculum.handlers.ts'
import { damageHandlers } from '#electron/damage/damage.handlers.ts'
import { draftsHandlers } from '#electron/drafts/drafts.handlers.ts'
import { exchangeHandlers } from '#electron/exchange/exchange.handlers.ts'
import { facilitatorsHandlers } from '#electron/facilitators/facilitators.handlers.ts'
import { findHandlers } from '#electron/find/find.handlers.ts'
import { goalsHandlers } from '#electron/goals/goals.handlers.ts'
import { groupsHandlers } from '#electron/groups/groups.handlers.ts'
import { hoursHandlers } from '#electron/hours/hours.handlers.ts'
import type { VaultHandlers } from '#electron/ipc/handlers.ts'
import { notesHandlers } from '#electron/notes/notes.handlers.ts'
import { restoreHandlers } from '#electron/restore/restore.handlers.ts'
import { sessionsHandlers } from '#electron/sessions/sessions.handlers.ts'
import { settingsHandlers } from '#electron/settings/settings.handlers.ts'
import { sheetsHandlers } from '#electron/sheets/sheets.handlers.ts'
import { vaultHandlers } from './vault.handlers.ts'

/** Every query, command and job, answered in the vault process. */
export const handlersOfVault: VaultHandlers = {
  ...vaultHandlers,
  ...settingsHandlers,
  ...facilitatorsHandlers,
  ...clientsHandlers,
  ...groupsHandlers,
  ...sessionsHandlers,
  ...attendanceHandlers,
  ...checkinsHandlers,
  ...coverageHandlers,
  ...hoursHandlers,
  ...notesHandlers,
  ...goalsHandlers,
  ...counselingHandlers,
  ...curriculumHandlers,
  ...sheetsHandlers,
  ...exchangeHandlers,
  ...findHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...draftsHandlers,
  ...restoreHandlers,
  ...damageHandlers,
}
