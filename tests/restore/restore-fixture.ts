import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RestoreSource } from '#shared/restore/worker-messages.ts'
import { rehearse, type RestoreOptions } from '#electron/restore/rehearse.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { positionOf } from '#electron/vault/opened.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { v7 } from 'uuid'
import { aGroup, aClient } from '#tests/support/builders.ts'
import { openEmptyHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'

export { PASSPHRASE }
export const LATER = new Date('2026-11-26T09:00:00.000Z')

/** An empty folder that is removed when the test is over; the vault's folder in it is not made. */
export function emptyComputer(named = 'vault'): string {
  const parent = mkdtempSync(join(tmpdir(), 'circlebook-restore-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, named)
}

/** A clinic with two clients, a group and one session held, a backup of just that, and one more client since. */
export interface Clinic {
  /** The vault's folder, locked. */
  readonly folder: string
  readonly backup: RestoreSource
  readonly recoveryCode: string
}

async function addClient(host: TestHost, legalFirstName: string): Promise<string> {
  const client = aClient({ legalFirstName, admittedOn: null })
  return (await host.given('clients.add', { client, today: '2026-11-24' })).id
}

async function makeClinic(): Promise<Clinic> {
  const host = openEmptyHost(() => undefined)
  const { recoveryCode } = await host.given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  const code = recoveryCodeGroups(recoveryCode)
  await host.given('vault.confirmRecoveryCode', { groups: [1, 7].map(index => ({ index, text: code[index] ?? '' })) })
  const { groupId } = await host.given('groups.add', aGroup({}))
  for (const name of ['Ana', 'Dee']) await addClient(host, name)
  await host.given('sessions.start', { groupId, heldOn: '2026-11-24', scheduleId: null })
  const { vault } = host.host
  const held = vault.held()
  const { name } = await held.vault.rotate({ removeSlotId: null, audit: () => positionOf(held.db) })
  await addClient(host, 'Marcus')
  await vault.close()
  const backup: RestoreSource = { kind: 'container', path: join(host.folder, 'backups', name) }
  return { folder: host.folder, backup, recoveryCode }
}

let template: Promise<Clinic> | null = null

/** The clinic in folders of its own: the vault as it stands, and its backup elsewhere. */
export async function aClinic(): Promise<Clinic> {
  template ??= makeClinic()
  const made = await template
  const folder = emptyComputer()
  cpSync(made.folder, folder, { recursive: true })
  const stick = join(emptyComputer('stick'))
  mkdirSync(stick)
  const path = join(stick, 'clinic.circlebook-backup')
  cpSync(made.backup.path, path)
  return { ...made, folder, backup: { kind: 'container', path } }
}

/** What a rehearsal is given here: the fixed clock, the cheap derivation. */
export const options = (vaultFolder: string, more: Partial<RestoreOptions> = {}): RestoreOptions => ({
  vaultFolder,
  now: () => LATER,
  random: secureRandom,
  kdfFloor: READING_FLOOR,
  ...more,
})

/** Restores and gives what `place` gave. */
export async function restore(
  vaultFolder: string,
  source: RestoreSource,
  secret = PASSPHRASE,
  more: Partial<RestoreOptions> = {},
) {
  const rehearsed = await rehearse(source, { slotId: null, secret }, options(vaultFolder, more))
  return rehearsed.place()
}

/** Unlocks a vault as the app does, and gives what stands in it; locked again afterwards. */
export async function whatStandsIn(folder: string, secret = PASSPHRASE) {
  const vault = new VaultHost({ folder, now: () => LATER.toISOString(), newId: () => v7(), kdfFloor: READING_FLOOR })
  try {
    const status = await vault.unlock(secret)
    const { db } = vault.held()
    const names = db.prepare('SELECT legal_first_name FROM clients ORDER BY 1').pluck().all()
    const kinds = db.prepare('SELECT kind FROM audit_events ORDER BY number').pluck().all()
    const restored = db.prepare(`SELECT record_id FROM audit_events WHERE kind = 'restore.restored'`).pluck().all()
    return { state: status.state, notice: 'notice' in status ? status.notice : null, names, kinds, restored }
  } finally {
    await vault.close()
  }
}

/** Every file below a folder with its SHA-256. */
export function filesOf(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(
    found.map(entry => {
      const file = join(entry.parentPath, entry.name)
      return [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}
