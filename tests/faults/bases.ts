import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { migrations } from '#electron/db/migrations/index.ts'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { toText } from '#electron/vault/bytes.ts'
import { readHeader } from '#electron/vault/header.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { asRecords, positionOf } from '#electron/vault/opened.ts'
import { openVaultFolder } from '#electron/vault/vault-files.ts'
import { anEveningOfDrafts } from '#tests/notes/an-evening.ts'
import { aClient, TUESDAY } from '#tests/support/builders.ts'
import { hostIn, makeClinic, PASSPHRASE } from '#tests/support/host-in.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import type { Intact } from './flips.ts'
import { SAM_PASSPHRASE, savedClient, SAVES, STICK, unlockAsJordan, type Operation } from './operations.ts'
import { workFolder } from './places.ts'
import { unsealed } from './unsealed.ts'

/** Stands in the records, and nowhere on the disk in the clear. */
export const CANARY = 'heron4c1d'
const OLDER_SCHEMA = 3
const JORDAN = '0198c0de-0000-7000-8000-0000000000aa'
const AT = '2026-11-20T15:00:00.000Z'

const made = new Map<Operation['base'], Promise<string>>()

/** A work's folder with the closed vault that an operation begins with (`<folder>/vault`), made once. */
export function base(name: Operation['base']): Promise<string> {
  const held = made.get(name) ?? makers[name](workFolder(`base-${name}`))
  made.set(name, held)
  return held
}

const makers: Record<Operation['base'], (parent: string) => Promise<string>> = {
  none: async parent => parent,
  clinic: makeBusyClinic,
  older: makeOlder,
  restorable: makeRestorable,
}

/** The clinic with a backup of it on a stick, and clients added since. */
async function makeRestorable(parent: string): Promise<string> {
  copyOf(await base('clinic'), parent)
  const host = hostIn(join(parent, 'vault'), libraryOfContent)
  await unlockAsJordan(host)
  await host.given('backup.make', undefined)
  for (let number = 1; number <= SAVES; number += 1)
    await host.given('clients.add', { client: savedClient(number), today: TUESDAY })
  await host.host.vault.close()
  const backups = join(parent, 'vault', 'backups')
  const [name = ''] = readdirSync(backups).filter(one => one.endsWith(BACKUP_SUFFIX))
  mkdirSync(join(parent, STICK[0]))
  cpSync(join(backups, name), join(parent, ...STICK))
  return parent
}

/** Jordan and Sam, clients, and an evening whose three notes are drafts. */
async function makeBusyClinic(parent: string): Promise<string> {
  const host = hostIn(join(parent, 'vault'), libraryOfContent)
  await makeClinic(host)
  await host.given('facilitators.addPerson', {
    ...{ staffId: null, name: 'Sam Ortega', credentials: null, roles: ['facilitator'] },
    passphrase: SAM_PASSPHRASE,
  })
  const notesForStaff = `${CANARY} prefers the aisle seat`
  await host.given('clients.add', {
    client: aClient({ legalLastName: `Rowan${CANARY}`, notesForStaff }),
    today: TUESDAY,
  })
  await anEveningOfDrafts(host)
  await host.host.vault.close()
  return parent
}

/** A vault as an earlier version left it: the schema of then, one person, a client and an event. */
async function makeOlder(parent: string): Promise<string> {
  const files = openVaultFolder(join(parent, 'vault'), {
    ...{ now: () => new Date(AT), random: secureRandom, newestSchema: OLDER_SCHEMA, kdfFloor: READING_FLOOR },
  })
  const { vault } = await files.create({
    ...{ personId: JORDAN, displayName: 'Jordan Reyes', passphrase: PASSPHRASE, kdf: READING_FLOOR },
    prepare: (connection, { auditKey }) => {
      for (const sql of migrations.slice(0, OLDER_SCHEMA)) connection.exec(sql)
      connection.pragma(`user_version = ${OLDER_SCHEMA}`)
      connection.exec(`
        INSERT INTO clinic VALUES (1, 'Riverside Clinic', NULL, NULL, 'America/New_York');
        INSERT INTO staff VALUES ('${JORDAN}', 'Jordan Reyes', NULL, 1, '${AT}');
        INSERT INTO staff_roles VALUES ('${JORDAN}', 'facilitator', '${AT}', NULL), ('${JORDAN}', 'administrator', '${AT}', NULL);
        INSERT INTO clients (id, legal_first_name, legal_last_name, sort_name, search_text, notes_for_staff, created_at, updated_at)
          VALUES ('0198c0de-0000-7000-8000-0000000000bb', 'Ana', 'Rowan', 'rowan ana', 'ana rowan', '${CANARY}', '${AT}', '${AT}');`)
      const db = asRecords(connection)
      insertAuditEvent(db, auditKey, { at: AT, staffId: JORDAN, kind: 'vault.created' })
      return positionOf(db)
    },
  })
  await vault.confirmRecovery()
  await vault.close(positionOf(asRecords(vault.db)))
  return parent
}

/** A copy of a work's folder, for one case. */
export function copyOf(from: string, to: string): string {
  mkdirSync(to, { recursive: true })
  cpSync(from, to, { recursive: true })
  return to
}

/** Jordan's clinic closed after one more save, as it was before that, and a backup of it; with its keys. */
export async function intactVault(): Promise<Intact> {
  const folder = copyOf(await base('clinic'), workFolder('intact'))
  const read = (name: string) => readFileSync(join(folder, 'vault', name))
  const earlier = read('vault.db')
  const host = hostIn(join(folder, 'vault'), libraryOfContent)
  await unlockAsJordan(host)
  await host.given('clients.add', { client: savedClient(1), today: TUESDAY })
  await host.host.vault.close()
  const [header, database] = [read('vault.hdr'), read('vault.db')]
  const held = readHeader(header)
  const salt = toText(database.subarray(0, 16))
  const opened =
    held.kind === 'header' ? await unsealed(held.header, salt, { name: 'Jordan Reyes', secrets: [PASSPHRASE] }) : null
  if (opened === null) throw new Error('The vault must open.')
  await unlockAsJordan(host)
  await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  const sam = (await host.given('facilitators.list', undefined)).find(({ name }) => name === 'Sam Ortega')
  if (sam === undefined) throw new Error('Sam is missing.')
  // A removal makes a backup, sealed under the keys of before.
  await host.given('facilitators.remove', { staffId: sam.id })
  await host.host.vault.close()
  const [name = ''] = readdirSync(join(folder, 'vault', 'backups')).filter(one => one.endsWith(BACKUP_SUFFIX))
  return { header, database, earlier, opened, backup: read(join('backups', name)) }
}
