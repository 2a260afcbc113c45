import type { ReadDb } from '#electron/db/database.ts'
import { countUnreviewed } from '#electron/facilitators/emergencies.store.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import type { OpenVault } from './vault-files.ts'

/** What an unlock found, for the person it opens for. */
export interface Found {
  readonly vault: Pick<OpenVault, 'cleanStop' | 'recoveryPending'>
  readonly db: ReadDb
  readonly roles: readonly Role[]
  /** Wrong tries since the vault was last opened. */
  readonly failed: number
  readonly trailFault: string | null
}

const isReviewer = (role: Role) => role === 'administrator' || role === 'auditor'

/** What the person should know of this unlock, in sentences; null when there is nothing. */
export function noticeOf({ vault, db, roles, failed, trailFault }: Found): string | null {
  const unreviewed = roles.some(isReviewer) ? countUnreviewed(db) : 0
  const isLeftToOthers = vault.recoveryPending() && !roles.includes('administrator')
  const notices = [
    vault.cleanStop
      ? null
      : 'Circlebook stopped without locking last time. The whole vault was checked just now, and nothing is damaged.',
    failed === 0 ? null : `${failed} wrong ${failed === 1 ? 'try' : 'tries'} at this lock since it was last opened.`,
    trailFault,
    unreviewed === 0 ? null : 'The recovery code was used, and nobody has reviewed why yet: see Settings, People.',
    isLeftToOthers ? 'The recovery code was used. An administrator makes a new one at their next unlock.' : null,
  ].filter(notice => notice !== null)
  return notices.length === 0 ? null : notices.join(' ')
}
