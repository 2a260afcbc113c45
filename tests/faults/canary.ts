import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { CallName } from '#shared/ipc/types.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { OpenVault } from '#electron/vault/open-vault.ts'
import { rows } from '#tests/ipc/fuzz-host.ts'
import { withAt, type Sample } from '#tests/ipc/fuzz-samples.ts'
import { anEveningOfDrafts } from '#tests/notes/an-evening.ts'
import { hostIn, makeClinic, PASSPHRASE, type TestHost } from '#tests/support/host-in.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { SAM_PASSPHRASE } from './operations.ts'
import { filesUnder, formsOf, readableIn } from './oracle.ts'
import { workFolder } from './places.ts'
import type { Outcome } from './tally.ts'

/** Stands in every text that is saved. */
const CANARY = 'bittern9e2c'
/** What is in the header by design: names of staff members. */
const IN_THE_CLEAR: readonly CallName[] = ['facilitators.addPerson', 'facilitators.rename']
/** What would end the vault or change who can open it in the middle of the filling. */
const NOT_FILLED = /^(vault|backup|restore|damage)\.|^facilitators\.(remove|resetPassphrase|setRoles)$/

/** The values of a row's form with the canary in each text that takes it. */
function filled(sample: Sample, form: z.core.$ZodType): { value: unknown; fields: string[] } {
  let value = sample.value
  const fields: string[] = []
  for (const { path } of sample.spots) {
    const tried = withAt(value, path, `${CANARY} ${fields.length}`)
    if (path.length === 0 || !z.safeParse(form, tried).success) continue
    value = tried
    fields.push(path.join('.'))
  }
  return { value, fields }
}

/** Ids of what is there, by the names calls give them. */
async function idsIn(host: TestHost): Promise<Record<string, string>> {
  const { groupId, sessionId, ana } = await anEveningOfDrafts(host)
  const { group } = await host.given('notes.ofSession', { sessionId })
  return { groupId, sessionId, clientId: ana, ...(group.noteId === null ? {} : { noteId: group.noteId }) }
}

const withIds = (value: unknown, ids: Record<string, string>): unknown => {
  if (Array.isArray(value)) return value.map(one => withIds(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, ids[key] ?? withIds(held, ids)]))
}

/** Sends every command with the canary in every text; gives `call field` for each that was taken. */
async function fill(host: TestHost): Promise<string[]> {
  const ids = await idsIn(host)
  const taken = new Set<string>()
  for (const { name, samples } of rows) {
    const row = contract[name]
    if (row.kind !== 'command' || NOT_FILLED.test(name) || IN_THE_CLEAR.includes(name)) continue
    for (const sample of samples) {
      const { value, fields } = filled(sample, row.input)
      await host.ask('vault.confirmPassphrase', { secret: PASSPHRASE })
      const reply = await host.ask(name, withIds(value, ids))
      if (reply.ok) for (const field of fields) taken.add(`${name} ${field}`)
    }
  }
  return [...taken]
}

/** Puts the canary into each column of text of each row that takes it, past the calls; gives `table column` for each. */
function fillColumns({ db }: Pick<OpenVault, 'db'>): string[] {
  const columns = db
    .prepare(
      `SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT' AND c.pk = 0`,
    )
    .raw()
    .all() as string[][] // two names a row
  return columns.flatMap(([table = '', column = '']) => {
    try {
      const { changes } = db
        .prepare(`UPDATE "${table}" SET "${column}" = "${column}" || ' ${CANARY}' WHERE "${column}" IS NOT NULL`)
        .run()
      return changes === 0 ? [] : [`${table} ${column}`]
    } catch {
      return [] // a reference, a fixed word, or an event that nobody changes
    }
  })
}

/** What is done to the filled vault; after each, every file is looked through. */
const acts: readonly (readonly [name: string, act: (host: TestHost) => Promise<unknown>])[] = [
  ['saved', async () => null],
  [
    'sorted and searched',
    async host => void (await host.ask('clients.list', { text: CANARY.slice(0, 4), today: '2026-11-24', limit: 100 })),
  ],
  [
    'person added',
    host =>
      host.given('facilitators.addPerson', {
        staffId: null,
        name: 'Sam Ortega',
        credentials: null,
        roles: ['facilitator'],
        passphrase: SAM_PASSPHRASE,
      }),
  ],
  ['passphrase checked', host => host.given('vault.checkPassphrase', { secret: PASSPHRASE })],
  ['recovery code made', host => host.host.vault.renewRecoveryCode()],
  [
    'keys changed',
    async host => {
      const { vault } = host.host.vault.held()
      const sam = vault.people().find(({ displayName }) => displayName === 'Sam Ortega')
      await vault.rotate({ removeSlotId: sam?.slotId ?? null, audit: () => ({ head: '0'.repeat(64), count: 0 }) })
    },
  ],
  ['every column filled', async host => fillColumns(host.host.vault.held().vault)],
  [
    'killed in a transaction',
    async host => {
      const { db } = host.host.vault.held().vault
      db.exec(`BEGIN; UPDATE clients SET notes_for_staff = notes_for_staff || ' ${CANARY} again'`)
      db.exec(
        `CREATE TABLE swollen (a TEXT) STRICT; INSERT INTO swollen SELECT '${CANARY} ' || hex(randomblob(900)) FROM audit_events, staff LIMIT 4000`,
      )
    },
  ],
  [
    'rolled back, locked',
    async host => {
      host.host.vault.held().vault.db.exec('ROLLBACK')
      await host.host.vault.close().catch(() => null)
    },
  ],
]

/** Fills every field with a text that must not be found, does everything, and looks through every file after each. */
export async function canarySweep(): Promise<{ outcomes: Outcome[]; fields: number }> {
  const parent = workFolder('canary')
  const temp = mkdtempSync(join(parent, 'temp-'))
  const before = { TMPDIR: process.env['TMPDIR'], SQLITE_TMPDIR: process.env['SQLITE_TMPDIR'] }
  Object.assign(process.env, { TMPDIR: temp, SQLITE_TMPDIR: temp })
  const outcomes: Outcome[] = []
  const forms = formsOf(CANARY)
  try {
    mkdirSync(join(parent, 'work'))
    const host = hostIn(join(parent, 'work', 'vault'), libraryOfContent)
    await makeClinic(host)
    const fields = await fill(host)
    for (const [name, act] of acts) {
      const done = await act(host)
      if (Array.isArray(done)) fields.push(...done.map(String))
      const readable = readableIn(parent, forms)
      for (const field of fields)
        outcomes.push({ label: `${name}: ${field}`, complaints: readable.map(file => `${file} can be read`) })
    }
    if (filesUnder(parent).length < 3) throw new Error('Nothing was looked through.')
    return { outcomes, fields: fields.length }
  } finally {
    for (const [key, value] of Object.entries(before))
      if (value === undefined) delete process.env[key]
      else process.env[key] = value
    rmSync(parent, { recursive: true, force: true })
  }
}
