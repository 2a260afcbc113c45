import type Database from 'better-sqlite3-multiple-ciphers'
import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { migrate } from '#electron/db/migrate.ts'
import { insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { saveClinic } from '#electron/settings/settings.store.ts'
import type { StaffMember } from '#shared/facilitators/staff-member.ts'
import type { FirstRun } from '#shared/vault/vault.ts'
import { asRecords, positionOf } from './opened.ts'
import type { AuditPosition } from './session.ts'

interface Beginning {
  readonly first: FirstRun
  readonly member: StaffMember
  readonly auditKey: Buffer
  readonly at: string
}

/**
 * The first person, the clinic and the first event, in one transaction, before the vault stands under its name: a kill in
 * between leaves no vault rather than one without people.
 */
export function fillNewVault(connection: Database.Database, { first, member, auditKey, at }: Beginning): AuditPosition {
  migrate(connection)
  const db = asRecords(connection)
  return connection.transaction(() => {
    insertStaffMember(db, member, at)
    saveClinic(db, { name: first.clinicName, address: null, phone: null, timeZone: first.timeZone })
    insertAuditEvent(db, auditKey, { at, staffId: member.id, kind: 'vault.created' })
    return positionOf(db)
  })()
}
