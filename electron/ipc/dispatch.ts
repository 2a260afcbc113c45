import { insertAuditEvent, type AuditSubject } from '#electron/audit/audit.store.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { refuse, Refusal, type VaultHandlers } from '#electron/ipc/handlers.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Row } from '#shared/ipc/define.ts'
import type { CallName, ErrorCode, Reply } from '#shared/ipc/types.ts'
import type { Person } from '#shared/vault/vault.ts'
import type * as z from 'zod'

/** What the vault process answers calls with. */
export interface Host {
  readonly handlers: VaultHandlers
  readonly vault: VaultHost
  readonly library: Library
  now(): string
  newId(): string
  announceChange(): void
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
  const parsed = row.input.safeParse(input)
  if (!parsed.success)
    return refuse('invalid-input', `Something in what was sent for ${name} is missing or not of its form.`)
  try {
    return await answer({ name, row, input: parsed.data, host })
  } catch (error) {
    return refusalOf(host, name, error)
  }
}

function refusalOf(host: Host, name: string, error: unknown): Reply<never> {
  if (error instanceof Refusal) return refuse(error.code, error.message)
  if (isVaultFault(error)) return refuse(codeOfFault(error.code), error.message)
  host.logError(name, error)
  return refuse('failed', 'Something went wrong. Nothing was changed.')
}

const codeOfFault = (code: string): ErrorCode =>
  code === 'wrong-passphrase' ? 'wrong-secret' : code === 'wait' ? 'wait' : 'vault-fault'

async function answer(call: Call): Promise<Reply<unknown>> {
  const { host, name, row } = call
  const { open } = host.vault
  if (row.roles !== 'anyone') {
    if (open === null) return refuse('locked', 'Unlock Circlebook first.')
    const { roles } = row
    if (!open.person.roles.some(role => roles.includes(role)))
      return refuse('forbidden', 'Your role does not include this.')
  }
  // `handlers` was checked row by row when it was built; here the name is only known at run time.
  const handler = host.handlers[name as keyof VaultHandlers] as (context: unknown, input: unknown) => unknown
  if (row.kind === 'job') {
    return { ok: true, value: row.output.parse(await handler({ vault: host.vault, now: host.now }, call.input)) }
  }
  if (open === null || !open.isReady) return refuse('locked', 'Confirm the recovery code first.')
  const context = { db: open.db, now: host.now, newId: host.newId, person: open.person, library: host.library }
  if (row.kind === 'query') {
    const value = row.output.parse(handler(context, call.input))
    auditView(call, open)
    return { ok: true, value }
  }
  const value = open.transaction(() => {
    const output = row.output.parse(handler(context, call.input))
    auditCommand(call, open, subjectOf(call.input, output))
    return output
  })
  host.announceChange()
  return { ok: true, value }
}

/** The open vault as the dispatcher needs it. */
export interface OpenForCalls {
  readonly db: ReadDb & WriteDb
  readonly person: Person
  /** False until the recovery code is confirmed: no record is read or written before. */
  readonly isReady: boolean
  readonly auditKey: Uint8Array
  /** What was audited once already in this unlock. */
  readonly seen: Set<string>
  transaction<T>(work: () => T): T
}

function auditCommand({ name, row, host }: Call, open: OpenForCalls, subject: AuditSubject): void {
  if (row.audited === 'once' && isRepeated(open, name, subject)) return
  insertAuditEvent(open.db, open.auditKey, { at: host.now(), staffId: open.person.id, kind: name, ...subject })
}

function auditView({ name, row, input, host }: Call, open: OpenForCalls): void {
  if (row.views === undefined) return
  const subject = subjectOf(input, null)
  if (isRepeated(open, row.views === 'client' ? 'client' : name, subject)) return
  const kind = row.views === 'client' ? 'clients.viewed' : name
  open.transaction(() => {
    insertAuditEvent(open.db, open.auditKey, { at: host.now(), staffId: open.person.id, kind, ...subject })
  })
}

function isRepeated(open: OpenForCalls, kind: string, subject: AuditSubject): boolean {
  const key = [kind, subject.clientId, subject.groupId, subject.sessionId, subject.recordId].join(' ')
  if (open.seen.has(key)) return true
  open.seen.add(key)
  return false
}

/** What a call is about, by the names of its ids: `clientId`, `groupId`, `sessionId`, and any other `…Id` as the record. */
function subjectOf(input: unknown, output: unknown): AuditSubject {
  const ids = { ...idsOf(output), ...idsOf(input) }
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
