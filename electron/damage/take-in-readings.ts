import { findEventAbout, insertAuditEvent } from '#electron/audit/audit.store.ts'
import { insertEmergency } from '#electron/facilitators/emergencies.store.ts'
import { endStaffMember, insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { forgetReadings, keptReadings, type KeptReading, readingLogOf } from './reading-log.ts'

/** Begins every reading in the log; its record is the reading's id. */
export const READING_BEGAN = 'damage.readingBegan'

/**
 * Takes what was looked at while the vault was damaged into its audit log, each event once, in the order and under the times it had.
 * Gives whether anything of it was changed or cut out meanwhile. Call it once, after a good unlock and outside any transaction.
 */
export async function takeInReadings(opened: Opened, vaultFolder: string): Promise<{ isWhole: boolean }> {
  const file = readingLogOf(vaultFolder)
  const keys = opened.vault.auditKeys()
  const kept = await keptReadings(
    file,
    opened.vault.vaultId,
    keys.map(({ key }) => key),
  ).finally(() => keys.forEach(({ key }) => key.fill(0)))
  if (kept.length === 0) return { isWhole: true }
  opened.transaction(() => kept.forEach(reading => takeIn(opened, reading)))
  await forgetReadings(file)
  return { isWhole: kept.every(({ isWhole }) => isWhole) }
}

function takeIn(opened: Opened, { readingId, events, isWhole }: KeptReading): void {
  if (findEventAbout(opened.db, READING_BEGAN, readingId) !== null) return
  for (const { emergency, ...event } of events) {
    insertAuditEvent(opened.db, opened.auditKey, event)
    if (emergency === undefined || event.staffId === null) continue
    const member = {
      id: event.staffId,
      name: emergency.name,
      credentials: 'emergency access',
      roles: ['supervisor'],
      hasSlot: false,
    }
    insertStaffMember(opened.db, StaffMember.parse(member), event.at)
    const about = {
      staffId: StaffMember.parse(member).id,
      reason: emergency.reason,
      beganAt: event.at,
      untilAt: emergency.untilAt,
    }
    insertEmergency(opened.db, { emergencyId: readingId, kind: 'emergency', ...about })
    endStaffMember(opened.db, event.staffId, opened.now())
  }
  opened.audit(isWhole ? 'damage.readingTakenIn' : 'damage.readingChanged', readingId)
}
