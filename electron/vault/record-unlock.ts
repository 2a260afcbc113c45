import { insertTrailBreak } from '#electron/audit/check-trail.ts'
import { findRunningEmergency } from '#electron/facilitators/emergencies.store.ts'
import { updateUnlockedAt } from '#electron/facilitators/facilitators.store.ts'
import type { TrailBreak } from '#shared/audit/trail-break.ts'
import { resumeEmergency } from './emergency.ts'
import type { Opened } from './opened.ts'
import { settlePeople } from './people-at-unlock.ts'

/** More failed tries than these are one number in the notice, and no more events. */
const MOST_FAILURES = 100

/** What an unlock finds and does, in one transaction: a broken trail, failed tries, what a kill left half done, and who unlocked how. */
export function recordUnlock(
  opened: Opened,
  { failed, broken }: { readonly failed: number; readonly broken: TrailBreak | null },
): void {
  const { vault } = opened
  opened.transaction(() => {
    if (broken !== null) insertTrailBreak(opened, broken, opened.now())
    for (let index = 0; index < Math.min(failed, MOST_FAILURES); index += 1) opened.audit('vault.unlockFailed')
    settlePeople(opened)
    const running = vault.slotKind === 'recovery' ? findRunningEmergency(opened.db, opened.now()) : null
    if (running !== null) resumeEmergency(opened, running)
    opened.audit(vault.slotKind === 'recovery' ? 'vault.unlockedByRecoveryCode' : 'vault.unlocked')
    if (vault.integrity === 'checked') opened.audit('vault.checkedAfterUncleanStop')
    if (vault.slotKind === 'passphrase') updateUnlockedAt(opened.db, opened.person.id, opened.now())
  })
}
