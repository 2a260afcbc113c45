import type { ReadDb } from '#electron/db/database.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { CallName, Reply } from '#shared/ipc/types.ts'
import type { TestHost } from '#tests/support/host.ts'
import { samplesOf } from './fuzz-samples.ts'

/** Tens of thousands of calls: seconds, and a minute on a busy machine. */
export const PATIENCE_MS = 120_000

const names = Object.keys(contract) as CallName[] // the keys of the table are its names
/** Every row of the contract, with values of its form. */
export const rows = names.map(name => ({ name, row: contract[name], samples: samplesOf(contract[name].input) }))

export type Form = (typeof rows)[number]['row']['input']

/** The code of a refusal, or that there was none. */
export const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'answered' : reply.code)

/** The open vault's records. */
export function dbOf({ host }: TestHost): ReadDb {
  const { open } = host.vault
  if (open === null) throw new Error('The vault is locked.')
  return open.db
}

const count = (db: ReadDb, sql: string) => db.prepare(sql).pluck().get()

/** Rows of every table, and how many rows this connection ever wrote: an update counts too. */
export function countsOf(host: TestHost) {
  const db = dbOf(host)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return {
    rows: Object.fromEntries(tables.map(name => [name, count(db, `SELECT count(*) FROM "${String(name)}"`)])),
    written: count(db, 'SELECT total_changes()'),
  }
}

/** The person the vault is open for holds these roles from now on, whatever the records say. */
export function holdRoles({ host }: TestHost, roles: readonly Role[]): void {
  Object.assign(host.vault.open?.person ?? {}, { roles: [...roles] })
  host.vault.open?.sights.clear()
}
