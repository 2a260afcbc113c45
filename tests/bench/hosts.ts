import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type CipherDatabase from 'better-sqlite3-multiple-ciphers'
import { v7 } from 'uuid'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { dispatch, type Host, type OpenForCalls } from '#electron/ipc/dispatch.ts'
import { saveClinic } from '#electron/settings/settings.store.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import type { StartWorker } from '#electron/vault/copy-work.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import type { CallName, Output, RawInput } from '#shared/ipc/types.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { clinicOf, fillClinic, type Clinic, type Filling, type Size } from './clinic.ts'

export const PASSPHRASE = 'quiet rivers carry seven lanterns home'

let now = '2023-09-01T12:00:00.000Z'
/** Sets the clock of every host, an ISO instant. */
export function setClock(instant: string): void {
  now = instant
}

/** A database that the real dispatcher and handlers answer from. */
export interface BenchHost {
  readonly clinic: Clinic
  readonly file: string
  given<N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>>
  /** What handlers read through. */
  db(): ReadDb & WriteDb
  close(): Promise<void>
}

function asking(vault: VaultHost) {
  const errors: unknown[] = []
  const host: Host = {
    handlers: handlersOfVault,
    vault,
    library: libraryOfContent(),
    now: () => now,
    newId: () => v7(),
    announceChange() {},
    logError: (_call, error) => errors.push(error),
  }
  return async <N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>> => {
    const reply = await dispatch(host, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.code}: ${reply.message}`, { cause: errors.at(-1) })
    return reply.value as Output<N> // the dispatcher checked it against this row's output schema
  }
}

function opened(vault: { readonly open: OpenForCalls | null }): OpenForCalls {
  if (vault.open === null) throw new Error('The vault is locked.')
  return vault.open
}

/** Filled without a care for power cuts, all in memory until the end; the measures begin on a connection opened anew. */
function fill(
  { db, auditKey, person, transaction }: OpenForCalls,
  size: Size,
  grow: (filling: Filling) => Clinic = fillClinic,
): Clinic {
  for (const setting of ['synchronous=OFF', 'cache_size=-1000000', 'cache_spill=OFF'])
    db.prepare(`PRAGMA ${setting}`).run()
  // The notes' words are indexed in one go at the end: one by one takes several times as long.
  const triggers = ['notes_added', 'notes_changed'].map(name =>
    String(db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name)),
  )
  return transaction(() => {
    for (const name of ['notes_added', 'notes_changed']) db.prepare(`DROP TRIGGER ${name}`).run()
    const clinic = grow({ db, auditKey, person, ...size })
    db.prepare(`INSERT INTO notes_search (notes_search) VALUES ('rebuild')`).run()
    for (const trigger of triggers) db.prepare(trigger).run()
    return clinic
  })
}

/** A vault in the vault's own hands, with the dispatcher before it. */
export interface VaultBench extends BenchHost {
  readonly vault: VaultHost
}

async function newVault(folder: string, startWorker?: StartWorker): Promise<Omit<VaultBench, 'clinic'>> {
  const options = { folder, now: () => now, newId: () => v7(), kdfFloor: READING_FLOOR }
  const vault = new VaultHost({ ...options, ...(startWorker && { startWorker }) })
  const given = asking(vault)
  const { recoveryCode } = await given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  const code = recoveryCodeGroups(recoveryCode)
  await given('vault.confirmRecoveryCode', { groups: [0, 5].map(index => ({ index, text: code[index] ?? '' })) })
  const file = join(folder, 'vault.db')
  return { given, vault, file, db: () => opened(vault).db, close: () => vault.close() }
}

async function reopen(vault: VaultHost): Promise<void> {
  await vault.close()
  await vault.unlock(PASSPHRASE)
}

/** A new, real vault in `folder`, filled and opened again, as the morning after: only its key derivation is the cheapest allowed. */
export async function makeVault(folder: string, size: Size, startWorker?: StartWorker): Promise<VaultBench> {
  const host = await newVault(folder, startWorker)
  const clinic = fill(opened(host.vault), size)
  await reopen(host.vault)
  return { clinic, ...host }
}

/** The same, growing: `to` gives the vault once so many sessions were held, opened anew. */
export async function growVault(
  folder: string,
  groups: number,
): Promise<{ to(sessions: number): Promise<VaultBench> }> {
  const host = await newVault(folder)
  const growing = clinicOf(groups)
  return {
    async to(sessions) {
      const clinic = fill(opened(host.vault), { sessions, withTrail: true }, filling => growing.growTo(filling))
      await reopen(host.vault)
      return { clinic, ...host }
    },
  }
}

const SETTINGS = [
  'temp_store',
  'locking_mode',
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'cell_size_check',
  'mmap_size',
  'trusted_schema',
  'secure_delete',
  'cache_size',
]

function openPlain(file: string, like: ReadDb): Database.Database {
  const plain = new Database(file, { timeout: 0 })
  for (const name of SETTINGS) {
    const wanted = String(like.prepare(`PRAGMA ${name}`).pluck().get())
    plain.pragma(`${name}=${wanted}`)
    const held = String(plain.pragma(name, { simple: true }))
    if (held !== wanted) throw new Error(`${name} is ${held} in the plain database and ${wanted} in the vault`)
  }
  plain.exec('BEGIN EXCLUSIVE; COMMIT')
  return plain
}

/** The same clinic in unencrypted better-sqlite3, with the settings that the vault's own connection holds, behind the same dispatcher. */
export async function makePlain(file: string, size: Size, like: ReadDb): Promise<BenchHost> {
  const member = StaffMember.parse({
    id: v7(),
    name: 'Jordan Reyes',
    credentials: 'LCSW',
    roles: ['facilitator', 'administrator'],
    hasSlot: true,
  })
  const person = { id: member.id, name: member.name, credentials: member.credentials, roles: member.roles }
  const auditKey = randomBytes(32)
  const openFor = (plain: Database.Database): OpenForCalls => ({
    db: plain as unknown as ReadDb & WriteDb, // the brands are promises of the type system only
    person,
    isReady: true,
    auditKey,
    addEvent: event => insertAuditEvent(plain as unknown as WriteDb, auditKey, event), // the brands are promises of the type system only
    reading: null,
    trail: { keys: () => [{ key: Buffer.from(auditKey), lastNumber: null }], sealed: null },
    signer: null,
    signingKeys: () => [],
    seen: new Set(),
    sights: new Map(),
    confirmation: { take: () => true },
    rotation: null,
    backUpBefore: async () => undefined,
    transaction: work => plain.transaction(work)(),
  })
  let plain = openPlain(file, like)
  migrate(plain as unknown as CipherDatabase.Database) // the two packages have the same interface, declared twice
  const empty = openFor(plain)
  insertStaffMember(empty.db, member, now)
  saveClinic(empty.db, { name: 'Riverside Clinic', address: null, phone: null, timeZone: 'America/New_York' })
  const clinic = fill(empty, size)
  plain.close()
  plain = openPlain(file, like)
  const open = openFor(plain)
  const vault = { open } as unknown as VaultHost // of the vault, the dispatcher asks a query or command nothing else
  return {
    clinic,
    file,
    given: asking(vault),
    db: () => open.db,
    async close() {
      plain.close()
    },
  }
}

/** Bytes of the database's file. */
export const fileBytes = ({ file }: BenchHost): number => statSync(file).size

/** A session that runs now, of so many people, the ones beyond the group's roster as guests, everyone marked present. */
export async function startFullSession({ clinic, given, db }: BenchHost, people: number): Promise<SessionId> {
  const heldOn = now.slice(0, 10)
  const { sessionId } = await given('sessions.start', { groupId: clinic.groupId, heldOn, scheduleId: null })
  const rows = db().prepare('SELECT id FROM clients ORDER BY id LIMIT 200').pluck().all()
  const guests = rows.map(id => ClientId.parse(id)).filter(id => !clinic.roster.includes(id))
  const clientIds = [...clinic.roster, ...guests].slice(0, people)
  for (const clientId of clientIds.slice(clinic.roster.length))
    await given('attendance.addClient', { sessionId, clientId, enrolFrom: null, overCapacity: false })
  await given('attendance.recordMany', { sessionId, clientIds, mark: 'present' })
  return sessionId
}
