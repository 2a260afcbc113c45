import { findAuditHead, insertAuditEvent, type NewAuditEvent } from '#electron/audit/audit.store.ts'
import type { TrailProof } from '#electron/audit/verify-trail.ts'
import type { BackedUp } from '#electron/backup/fresh.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import type { Reading } from '#shared/damage/reading.ts'
import type { Person } from '#shared/vault/vault.ts'
import { Confirmation } from './confirmation.ts'
import type { AuditPosition } from './session.ts'
import type { OpenVault } from './vault-files.ts'

/** Emergency access as this unlock knows it: until when, by the wall clock and by one that only goes forward. */
export type RunningEmergency = { readonly id: string; readonly until: string; readonly endsAtMs: number }

/** A damaged vault that is open to be read and for nothing else: what is said of it, where its events go, how it ends. */
export interface HeldReading {
  readonly facts: Reading
  addEvent(event: NewAuditEvent): void
  end(): Promise<void>
}

/** The open vault with the person it is open for; database and keys follow a rotation. */
export interface Opened extends OpenForCalls {
  readonly vault: OpenVault
  readonly notice: string | null
  readonly confirmation: Confirmation
  /** Changes with the person's own name and roles, and when emergency access begins. */
  person: Person
  emergency: RunningEmergency | null
  /** A passphrase was chosen after the recovery code opened the vault. */
  hasRecovered: boolean
  rotation: Promise<unknown> | null
  /** Work with backups that is under way: a lock ends it and waits for its end. */
  backup: Promise<unknown> | null
  /** What the last backup of this unlock holds. */
  backedUp: BackedUp | null
  backUpBefore: OpenForCalls['backUpBefore']
  reading: HeldReading | null
  now(): string
  newId(): string
  /** Appends an event in this person's name; call it inside the transaction of what it tells. */
  audit(kind: string, recordId?: string): void
}

type Clock = { now(): string; newId(): string }

const isAdministrator = ({ roles }: Person) => roles.includes('administrator')

/** Where an open vault stands between the key and the records [VA18]. */
export function stageOf({ vault, person, emergency, hasRecovered, reading }: Opened) {
  if (reading !== null) return 'open'
  if (vault.slotKind === 'recovery' && !hasRecovered && emergency === null) return 'recovering'
  if (vault.mustChangePassphrase) return 'choosing'
  return vault.recoveryPending() && isAdministrator(person) ? 'confirming' : 'open'
}

const isOver = ({ until, endsAtMs }: RunningEmergency, now: string) => now >= until || performance.now() >= endsAtMs

/** An open vault in one person's hands. */
export function open(vault: OpenVault, person: Person, clock: Clock, notice: string | null): Opened {
  const opened: Opened = {
    ...clock,
    vault,
    person,
    notice,
    emergency: null,
    hasRecovered: false,
    rotation: null,
    backup: null,
    backedUp: null,
    // Given by the host, which knows how backups are made.
    backUpBefore: async () => undefined,
    reading: null,
    trail: trailOf(vault),
    signer: vault.signer,
    signingKeys: () => vault.publicSigningKeys(),
    seen: new Set(),
    sights: new Map(),
    confirmation: new Confirmation(() => performance.now()),
    get db() {
      return asRecords(vault.db)
    },
    get auditKey() {
      return vault.auditKey
    },
    get isReady() {
      const { emergency, rotation } = opened
      return stageOf(opened) === 'open' && rotation === null && (emergency === null || !isOver(emergency, clock.now()))
    },
    transaction: work => vault.db.transaction(work)(),
    addEvent(event) {
      if (opened.reading === null) insertAuditEvent(opened.db, vault.auditKey, event)
      else opened.reading.addEvent(event)
    },
    audit: (kind, recordId) => opened.addEvent({ at: clock.now(), staffId: opened.person.id, kind, recordId }),
  }
  return opened
}

/** What the audit trail of an open vault is checked with. */
export const trailOf = (vault: OpenVault): TrailProof => ({ keys: () => vault.auditKeys(), sealed: vault.sealedAudit })

/** The one connection; the kinds of handlers divide its use. */
export const asRecords = (db: OpenVault['db']) => db as unknown as ReadDb & WriteDb // the brands are promises of the type system only

/** Where the audit trail stands. */
export function positionOf(db: ReadDb): AuditPosition {
  const { number, code } = findAuditHead(db)
  return { head: Buffer.from(code).toString('hex'), count: number }
}
