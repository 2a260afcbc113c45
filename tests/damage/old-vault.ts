import type Database from 'better-sqlite3-multiple-ciphers'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/index.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { openVaultFolder, type VaultFolder } from '#electron/vault/vault-files.ts'
import type { AuditPosition } from '#electron/vault/session.ts'

// Imports no test runner: a process of its own reads it too.
export const PASSPHRASE = 'lamp river cousin twelve fold'
const PERSON = { personId: '0198c0de-0000-7000-8000-000000000001', displayName: 'Dana Whitfield' }
export const NO_AUDIT: AuditPosition = { head: '0'.repeat(64), count: 0 }

/** A vault folder as this version of the app opens it, every migration known. */
export const folderOfToday = (folder: string): VaultFolder =>
  openVaultFolder(folder, {
    now: () => new Date(),
    random: secureRandom,
    newestSchema: migrations.length,
    kdfFloor: READING_FLOOR,
  })

const CLIENTS = 40
const at = '2026-03-02T18:00:00.000Z'
const id = (kind: number, number: number) =>
  `0198c0de-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`

/** Rows of the first schema: staff, clients, a group, enrolments, sessions with attendance, notes. */
function fillFirst(db: Database.Database): void {
  const run = (sql: string, ...values: (string | number)[]) => void db.prepare(sql).run(...values)
  run(`INSERT INTO clinic VALUES (1, 'Riverside Clinic', NULL, NULL, 'America/New_York')`)
  run(`INSERT INTO staff VALUES (?, ?, NULL, 1, ?)`, PERSON.personId, PERSON.displayName, at)
  for (const role of ['facilitator', 'administrator'])
    run('INSERT INTO staff_roles VALUES (?, ?, ?, NULL)', PERSON.personId, role, at)
  run(
    `INSERT INTO groups VALUES (?, 'Evening', 'iop', 1, 12, NULL, '2026-01-05', NULL, 'America/New_York', 'free', 'evening', ?)`,
    id(1, 1),
    at,
  )
  for (let number = 1; number <= CLIENTS; number += 1) {
    run(
      `INSERT INTO clients VALUES (?, ?, 'Whitfield', NULL, NULL, NULL, NULL, '', ?, ?, ?, ?)`,
      ...[id(2, number), `Client${number}`, `whitfield client${number}`, `client${number} whitfield`, at, at],
    )
    run(`INSERT INTO enrolments VALUES (?, ?, ?, '2026-01-05', NULL, NULL)`, id(3, number), id(1, 1), id(2, number))
  }
  for (let number = 1; number <= 20; number += 1) {
    const heldOn = `2026-02-${String(number).padStart(2, '0')}`
    run(
      `INSERT INTO sessions (id, group_id, held_on, time_zone, planned_minutes, started_at) VALUES (?, ?, ?, 'America/New_York', 90, ?)`,
      ...[id(4, number), id(1, 1), heldOn, `${heldOn}T22:30:00.000Z`],
    )
    run('INSERT INTO attendance (session_id, client_id, updated_at) VALUES (?, ?, ?)', id(4, number), id(2, number), at)
    run(
      'INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[
        number,
        id(5, number),
        id(4, number),
        id(2, number),
        `Note ${number} of the evening.`,
        at,
        at,
        PERSON.personId,
      ],
    )
  }
}

/** Makes a vault of the first schema with rows in it, cleanly locked. */
export async function makeFirstVault(folder: string): Promise<void> {
  const files = folderOfToday(folder)
  const { vault } = await files.create({
    ...PERSON,
    passphrase: PASSPHRASE,
    kdf: READING_FLOOR,
    prepare: db => {
      migrate(db, migrations.slice(0, 1))
      db.transaction(() => fillFirst(db))()
      return NO_AUDIT
    },
  })
  await vault.close(NO_AUDIT)
}

/** What a migrated vault still holds of what `makeFirstVault` put in it, and how sound it is. */
export function rowsOf(db: Database.Database): Record<string, unknown> {
  const count = (sql: string) => db.prepare(sql).pluck().get()
  return {
    clients: count(`SELECT count(*) FROM clients WHERE legal_last_name = 'Whitfield'`),
    enrolments: count('SELECT count(*) FROM enrolments'),
    sessions: count('SELECT count(*) FROM sessions'),
    attendance: count('SELECT count(*) FROM attendance'),
    notes: db
      .prepare('SELECT * FROM notes ORDER BY number')
      .all()
      .map(
        row => Object.values(Object(row)).filter(cell => typeof cell === 'string' && cell.startsWith('Note ')).length,
      ),
    integrity: db.pragma('integrity_check', { simple: true }),
    orphans: db.pragma('foreign_key_check'),
  }
}

/** What `rowsOf` gives when nothing is lost. */
export const ALL_ROWS = {
  clients: CLIENTS,
  enrolments: CLIENTS,
  sessions: 20,
  attendance: 20,
  notes: Array.from({ length: 20 }, () => 1),
  integrity: 'ok',
  orphans: [],
}
