import type { AuditSubject, NewAuditEvent } from '#electron/audit/audit.store.ts'
import type { TrailProof } from '#electron/audit/verify-trail.ts'
import type { Sight } from '#electron/facilitators/sight.store.ts'
import { checkSight, recordSightOf, sightOf } from '#electron/ipc/access.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { withPacks } from '#electron/curriculum/packs-library.ts'
import { refuse, Refusal, type JobContext, type VaultHandlers } from '#electron/ipc/handlers.ts'
import { parseInput } from '#electron/ipc/parse-input.ts'
import type { Confirmation } from '#electron/vault/confirmation.ts'
import { isVaultFault, sqliteFault } from '#electron/vault/errors.ts'
import type { Signer } from '#electron/vault/keys.ts'
import type { PublicSigningKey } from '#electron/vault/open-vault.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { Client } from '#shared/clients/client.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Row } from '#shared/ipc/define.ts'
import type { CallName, ErrorCode, Reply } from '#shared/ipc/types.ts'
import type { Person } from '#shared/vault/vault.ts'
import type * as z from 'zod'

/** What the vault process answers calls with. */
export interface Host {
  readonly handlers: VaultHandlers
  readonly vault: VaultHost
  /** The curriculum that ships. */
  readonly library: Library
  now(): string
  newId(): string
  announceChange(): void
  /** Where a job is: the vault process says it on; tests need not listen. */
  announceProgress?(call: string, done: number, total: number): void
  logError(call: string, error: unknown): void
}

type AnyRow = Row<'query' | 'command' | 'job' | 'action', z.ZodType, z.ZodType>
const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

interface Call {
  readonly name: CallName
  readonly row: AnyRow
  readonly input: unknown
  readonly host: Host
}

/** Answers one call: checks the name, the input, the lock and the role, runs the handler, checks the output. */
export async function dispatch(host: Host, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (!isCallName(name)) return refuse('unknown-call', 'There is no such call.')
  const row: AnyRow = contract[name]
  if (row.kind === 'action') return refuse('unknown-call', 'There is no such call.')
  // Whether one may ask at all comes before what one asked: a refusal tells nothing about the row's form.
  const barred = barOf(host.vault.open, row)
  if (barred !== null) return barred
  const parsed = parseInput(name, row.input, input)
  if (!parsed.ok) return parsed.refusal
  try {
    const hasWaited = row.kind !== 'job' && (await waitForKeys(host))
    if (row.backedUp === true) await host.vault.open?.backUpBefore()
    return (
      (hasWaited || row.backedUp === true ? barOf(host.vault.open, row) : null) ??
      (await answer({ name, row, input: parsed.input, host }))
    )
  } catch (error) {
    return refusalOf(host, name, error)
  }
}

/** While the vault is given new keys its calls wait, a few seconds; false when there was nothing to wait for. */
async function waitForKeys({ vault }: Host): Promise<boolean> {
  const rotation = vault.open?.rotation ?? null
  await rotation?.catch(() => null)
  return rotation !== null
}

function refusalOf(host: Host, name: string, error: unknown): Reply<never> {
  if (error instanceof Refusal) return refuse(error.code, error.message)
  if (isVaultFault(error)) return refuse(codeOfFault(error.code), error.message)
  host.logError(name, error)
  // Rows without their fellows, or of no form: a handler that met them says so in whatever way it fails.
  if ((host.vault.open?.reading ?? null) !== null) return refuse('vault-fault', UNREADABLE)
  // The disk's own refusals come as SQLite's: a full disk is said to be one [DM12].
  const fault = sqliteFault(error, 'vault.db')
  if (fault !== null) return refuse('vault-fault', fault.message)
  return refuse('failed', 'Something went wrong. Nothing was changed.')
}

const codeOfFault = (code: string): ErrorCode =>
  code === 'wrong-passphrase' ? 'wrong-secret' : code === 'wait' ? 'wait' : 'vault-fault'

/** The refusal for a call that may not be made at all: locked, without one of its roles [FA1], or a change while a damaged vault is read [DM2]. */
function barOf(open: OpenForCalls | null, { roles, kind, whileReading }: AnyRow): Reply<never> | null {
  if (roles === 'anyone') return null
  if (open === null) return refuse('locked', 'Unlock Circlebook first.')
  if (!open.person.roles.some(role => roles.includes(role)))
    return refuse('forbidden', 'Your role does not include this.')
  return open.reading === null || kind === 'query' || whileReading === true ? null : refuse('read-only', READ_ONLY)
}

const READ_ONLY =
  'Read-only: this vault is damaged, so nothing can be changed in it. To go on working, lock and restore a backup.'
const UNREADABLE =
  'What this needs stands in the damaged part of the vault and cannot be shown. The rest can still be read.'

async function answer(call: Call): Promise<Reply<unknown>> {
  const { host, name, row } = call
  const { open } = host.vault
  if (row.confirmed === true && open?.confirmation.take() !== true)
    return refuse('confirm', 'Type your passphrase once more for this.')
  // `handlers` was checked row by row when it was built; here the name is only known at run time.
  const handler = host.handlers[name as keyof VaultHandlers] as (context: unknown, input: unknown) => unknown
  if (row.kind === 'job') {
    return { ok: true, value: row.output.parse(await handler(jobContextOf(host, name), call.input)) }
  }
  if (open === null || !open.isReady) return refuse('locked', 'Confirm the recovery code first.')
  const context = contextOf(call, open)
  if (row.kind === 'query') {
    const value = row.output.parse(handler(context, call.input))
    auditView(call, open)
    return { ok: true, value }
  }
  const value = open.transaction(() => {
    const output = row.output.parse(handler(context, call.input))
    auditCommand(call, open, subjectOf(call, output))
    return output
  })
  if (row.quiet !== true) {
    if (CHANGES_SIGHT.test(name)) open.sights.clear()
    host.announceChange()
  }
  return { ok: true, value }
}

/** What changes who staffs a group, or that there is one. */
const CHANGES_SIGHT = /^(groups|facilitators|sessions)\./

const jobContextOf = (host: Host, name: CallName): JobContext => ({
  vault: host.vault,
  get library() {
    return host.library
  },
  now: host.now,
  progress: (done, total) => host.announceProgress?.(name, done, total),
  changed: () => host.announceChange(),
})

/** What a query or command is given; refuses what is out of this person's sight. */
function contextOf({ host, row, input }: Call, open: OpenForCalls) {
  const { db, person } = open
  // One instant for all that one call does: what is signed and what the row beside it says must not differ by a tick.
  const at = host.now()
  const today = at.slice(0, 10)
  const sight = sightOf(open, row.roles === 'anyone' ? [] : row.roles, today)
  checkSight(open, input, { sight, outOfSight: row.outOfSight ?? [] })
  return {
    db,
    person,
    sight,
    get recordSight() {
      return recordSightOf(open, today)
    },
    now: () => at,
    newId: host.newId,
    signer: open.signer,
    signingKeys: () => open.signingKeys(),
    alsoAudit: (kind: string, subject: AuditSubject) =>
      open.addEvent({ at: host.now(), staffId: person.id, kind, ...subject }),
    get library() {
      return withPacks(host.library, db)
    },
  }
}

/** The open vault as the dispatcher needs it. */
export interface OpenForCalls {
  readonly db: ReadDb & WriteDb
  readonly person: Person
  /** False until the recovery code is confirmed: no record is read or written before. */
  readonly isReady: boolean
  readonly auditKey: Uint8Array
  /** Appends an event to the audit log, or to what a reading keeps for it. */
  addEvent(event: NewAuditEvent): void
  /** A damaged vault that is only read: nothing is written [DM2]. */
  readonly reading: object | null
  /** What the audit trail is checked with. */
  readonly trail: TrailProof
  /** Signs for the person; null after the recovery code. */
  readonly signer: Signer | null
  /** Every public signing key, past ones too. */
  signingKeys(): PublicSigningKey[]
  /** What was audited once already in this unlock. */
  readonly seen: Set<string>
  /** What the person sees, until the next write. */
  readonly sights: Map<string, Sight>
  /** The passphrase typed once more, for rows that ask for it. */
  readonly confirmation: Pick<Confirmation, 'take'>
  /** While the vault is given new keys: calls wait for it, and so does a lock. */
  readonly rotation: Promise<unknown> | null
  /** Makes sure of a verified backup of everything as it is; rejects when none can be made. */
  backUpBefore(): Promise<void>
  transaction<T>(work: () => T): T
}

function auditCommand({ name, row, host }: Call, open: OpenForCalls, subject: AuditSubject): void {
  if (row.audited === 'once' && isRepeated(open, name, subject)) return
  open.addEvent({ at: host.now(), staffId: open.person.id, kind: name, ...subject })
}

function auditView({ name, row, input, host }: Call, open: OpenForCalls): void {
  if (row.views === undefined) return
  const subject = subjectOf({ row, input }, null)
  if (isRepeated(open, row.views === 'client' ? 'client' : name, subject)) return
  const kind = row.views === 'client' ? 'clients.viewed' : name
  open.transaction(() => {
    open.addEvent({ at: host.now(), staffId: open.person.id, kind, ...subject })
  })
}

function isRepeated(open: OpenForCalls, kind: string, subject: AuditSubject): boolean {
  const key = [kind, subject.clientId, subject.groupId, subject.sessionId, subject.recordId].join(' ')
  if (open.seen.has(key)) return true
  open.seen.add(key)
  return false
}

/** What a call is about, by the names of its ids: `clientId`, `groupId`, `sessionId`, and any other `…Id` as the record. */
function subjectOf({ row, input }: Pick<Call, 'row' | 'input'>, output: unknown): AuditSubject {
  const made = idsOf(output)
  // A new client's own id goes under `id`: the log must find the person by it.
  const own: Record<string, string> =
    row.output === Client && made['id'] !== undefined ? { clientId: made['id'] } : made
  const ids: Record<string, string> = { ...own, ...idsOf(input) }
  const { clientId, groupId, sessionId, id, ...others } = ids
  return { clientId, groupId, sessionId, recordId: Object.values(others)[0] ?? id }
}

function idsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && (entry[0] === 'id' || entry[0].endsWith('Id')),
    ),
  )
}
