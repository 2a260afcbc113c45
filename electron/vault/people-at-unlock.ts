import type { ReadDb } from '#electron/db/database.ts'
import { endEmergencies } from '#electron/facilitators/emergencies.store.ts'
import {
  endStaffMember,
  findFirstAdministrator,
  findStaffMember,
  listStaff,
  updateHasSlot,
} from '#electron/facilitators/facilitators.store.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { StaffMember } from '#shared/facilitators/staff-member.ts'
import type { ChooserPerson } from '#shared/vault/vault.ts'
import type { Opened } from './opened.ts'
import type { SlotPerson } from './slot-changes.ts'

/** Whose hands the vault is in: the slot's staff member, or the first administrator after the recovery code; null when missing. */
export const holderOf = (db: ReadDb, personId: string | null): StaffMember | null =>
  personId === null ? findFirstAdministrator(db) : findStaffMember(db, personId)

/** As `holderOf`; refuses a slot whose staff member the records do not know. */
export function requireHolder(db: ReadDb, personId: string | null): StaffMember {
  const member = holderOf(db, personId)
  if (member !== null) return member
  throw new Refusal('vault-fault', 'This passphrase opens the vault, but its staff member is missing from the records.')
}

/** The administrators who have a way in. */
export function administratorsOf(db: ReadDb, people: readonly SlotPerson[]): ChooserPerson[] {
  const ids = new Set<string>(listStaff(db).flatMap(({ id, roles }) => (roles.includes('administrator') ? [id] : [])))
  return people
    .filter(({ personId }) => ids.has(personId))
    .map(({ slotId, displayName }) => ({ slotId, name: displayName }))
}

/**
 * Brings the records after the header, which is written first: a removal or addition that was cut short is finished, and
 * emergency access whose time is over is ended. Call it inside a transaction.
 */
export function settlePeople(opened: Opened): void {
  const { db, vault } = opened
  const holders = new Set<string>(vault.people().map(({ personId }) => personId))
  for (const { id, hasSlot } of listStaff(db)) {
    if (hasSlot === holders.has(id)) continue
    if (hasSlot) endStaffMember(db, id, opened.now())
    else updateHasSlot(db, id, true)
    opened.audit(hasSlot ? 'facilitators.removalFinished' : 'facilitators.additionFinished', id)
  }
  endEmergencies(db, opened.now())
}
