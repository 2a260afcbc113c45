import { firstRecords } from './0001-first-records.ts'
import { formDrafts } from './0002-form-drafts.ts'
import { audit } from './0003-audit.ts'
import { people } from './0004-people.ts'
import { cover } from './0005-cover.ts'
import { policies } from './0006-policies.ts'
import { packs } from './0007-packs.ts'
import { topicNotes } from './0008-topic-notes.ts'
import { searchNames } from './0009-search-names.ts'
import { sessionRoom } from './0010-session-room.ts'
import { auditFiling } from './0011-audit-filing.ts'
import { notes } from './0012-notes.ts'
import { handOver } from './0013-hand-over.ts'
import { backups } from './0014-backups.ts'
import { backupTrouble } from './0015-backup-trouble.ts'

/** Append only. The position in this list is the schema version. */
export const migrations = [
  firstRecords,
  formDrafts,
  audit,
  people,
  cover,
  policies,
  packs,
  topicNotes,
  searchNames,
  sessionRoom,
  auditFiling,
  notes,
  handOver,
  backups,
  backupTrouble,
] as const
