import type { ReadDb } from '#electron/db/database.ts'
import { findAuditHead, findStoredEvent } from '#electron/audit/audit.store.ts'
import { listGroupIds, updateAssignedGroups } from '#electron/facilitators/assignments.store.ts'
import { insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { asRecords, open, type Opened } from '#electron/vault/opened.ts'
import { holderOf } from '#electron/vault/people-at-unlock.ts'
import type { VaultContext } from '#electron/vault/vault-context.ts'
import type { ReadBy } from '#shared/damage/damage.ts'
import type { Reading } from '#shared/damage/reading.ts'
import { missingOf } from '#shared/damage/record-kinds.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { Person } from '#shared/vault/vault.ts'
import { openReading, type OpenReading, type Prepare } from './open-reading.ts'
import { openReadingLog, readingLogOf, type ReadingEvent } from './reading-log.ts'
import { READING_BEGAN } from './take-in-readings.ts'

const HOUR_MS = 3_600_000

/** What a reading is begun with: the fault's sentence, by whom, and the clock. */
export interface Beginning {
  readonly context: VaultContext
  readonly because: string
  readonly by: ReadBy
  now(): string
  newId(): string
  progress(done: number, total: number): void
}

const personOf = ({ id, name, credentials, roles }: StaffMember) => Person.parse({ id, name, credentials, roles })

/** Who comes by the recovery code: a name of their own that sees every group, in the copy alone. */
function emergencyMember(beginning: Beginning): StaffMember | null {
  if (beginning.by.with === 'passphrase') return null
  const { name } = beginning.by.emergency
  return StaffMember.parse({
    id: beginning.newId(),
    name,
    credentials: 'emergency access',
    roles: ['supervisor'],
    hasSlot: false,
  })
}

const putIn =
  (member: StaffMember | null, at: string): Prepare =>
  connection => {
    if (member === null) return
    const db = asRecords(connection)
    insertStaffMember(db, member, at)
    updateAssignedGroups(db, member.id, listGroupIds(db), at)
  }

/** Whose hands the copy is in; refuses somebody whose roles stand in a damaged part: what they may read is not known. */
function memberIn(db: ReadDb, personId: string | null): StaffMember {
  const member = personId === null ? null : findSafely(() => holderOf(db, personId))
  if (member !== null && member.roles.length > 0) return member
  throw new Refusal(
    'vault-fault',
    'What you may read stands in the damaged part of the vault, so nothing is shown. The recovery code opens the rest, or restore a backup.',
  )
}

function findSafely<T>(find: () => T): T | null {
  try {
    return find()
  } catch {
    return null
  }
}

function factsOf({ vault, lacking, keysFrom }: OpenReading, because: string): Reading {
  const db = asRecords(vault.db)
  const head = findSafely(() => findAuditHead(db))
  const last = head === null ? null : findSafely(() => findStoredEvent(db, head.number))
  const sealed = keysFrom === 'vault.hdr' ? vault.sealedAudit : null
  return {
    because,
    keysFrom,
    missing: missingOf(lacking),
    isOlder: sealed !== null && head !== null && lacking.length === 0 && head.number < sealed.count,
    lastAt: last?.at ?? null,
  }
}

/** Opens a damaged vault to be read, in the person's hands. What they look at is kept for the audit log [DM4]. */
export async function holdReading(beginning: Beginning): Promise<Opened> {
  const { context, by, now, newId } = beginning
  const member = emergencyMember(beginning)
  const slotId = by.with === 'passphrase' ? by.slotId : undefined
  const reading = await openReading(
    context,
    { secret: by.secret, ...(slotId === undefined ? {} : { slotId }) },
    () => putIn(member, now()),
    beginning.progress,
  )
  try {
    const { vault } = reading
    if ((vault.slotKind === 'recovery') !== (by.with === 'recovery-code'))
      throw new Refusal('wrong-secret', 'That did not open the vault. Check it and try again.')
    const person = personOf(member ?? memberIn(asRecords(vault.db), vault.personId))
    const opened = open(vault, person, { now, newId }, null)
    begin(opened, reading, beginning)
    return opened
  } catch (error) {
    await reading.close()
    throw error
  }
}

function begin(opened: Opened, reading: OpenReading, { context, by, because, now, newId }: Beginning): void {
  const { vault, person } = opened
  const readingId = newId()
  const about = { vaultId: vault.vaultId, epochId: vault.epochId, readingId }
  const log = openReadingLog(readingLogOf(context.paths.folder), about, {
    auditKey: vault.auditKey,
    random: secureRandom,
  })
  const at = now()
  const first: ReadingEvent = { at, staffId: person.id, kind: READING_BEGAN, recordId: readingId }
  if (by.with === 'recovery-code') {
    const { name, reason, hours } = by.emergency
    const untilAt = new Date(Date.parse(at) + hours * HOUR_MS).toISOString()
    opened.emergency = { id: readingId, until: untilAt, endsAtMs: performance.now() + hours * HOUR_MS }
    log.add({ ...first, emergency: { name, reason, untilAt } })
  } else log.add(first)
  opened.reading = {
    facts: factsOf(reading, because),
    addEvent: event => log.add(definedOf(event)),
    async end() {
      try {
        opened.audit('vault.locked')
      } finally {
        log.close()
      }
      await reading.close()
    },
  }
}

/** JSON has no `undefined`. */
const definedOf = (event: object): ReadingEvent =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as ReadingEvent // an event without what it has not
