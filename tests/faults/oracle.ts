import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stepTrail, TRAIL_START, type TrailStep } from '#electron/audit/verify-trail.ts'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { BACKUP_SUFFIX, isBackupAuthentic, readBackup } from '#electron/vault/backup-file.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { hostIn, PASSPHRASE, type TestHost } from '#tests/support/host-in.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { CANARY } from './bases.ts'
import { faultsOfErase, isErasing } from './erased.ts'
import { faultsOfBefore, progressOf } from './progress.ts'
import { NEXT_PASSPHRASE, operations, ROBIN_PASSPHRASE, SAM_PASSPHRASE, type OperationName } from './operations.ts'

// The oracle: what must be true of a vault whatever happened to it while an operation ran.

/** What an operation said before it ended. */
export interface Heard {
  readonly acks: number
  readonly refusal: string | null
}

export function hear(said: readonly string[]): Heard {
  const refused = said.find(line => line.startsWith('refused '))
  return { acks: said.filter(line => line === 'ack').length, refusal: refused?.slice('refused '.length) ?? null }
}

/** Every file under a folder, as paths inside it. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

/** The forms in which a text may lie in a file. */
export const formsOf = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'utf16le').swap16(),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map(shift => {
    const coded = Buffer.from(`${'x'.repeat(shift)}${text}`).toString('base64')
    // The letters at the ends also say what stands beside the text.
    return Buffer.from(coded.slice(shift === 0 ? 0 : shift + 1, -4))
  }),
]

const canaries = formsOf(CANARY)

/** The files under a folder in which one of these texts can be read. */
export const readableIn = (folder: string, forms: readonly Buffer[] = canaries): string[] =>
  filesUnder(folder).filter(file => {
    const bytes = readFileSync(join(folder, file))
    return forms.some(form => bytes.includes(form))
  })

interface Opening {
  readonly host: TestHost
  readonly opened: Opened
  /** Which of the passphrases opened Jordan's slot. */
  readonly isNext: boolean
}

/** Tries a passphrase for a person's slot; gives the state after it, or what it was refused with. */
async function tryPassphrase(folder: string, name: string, secret: string): Promise<{ host: TestHost; state: string }> {
  const host = hostIn(join(folder, 'vault'), libraryOfContent)
  host.at('2026-11-25T01:00:00.000Z')
  const status = await host.given('vault.status', undefined)
  if (status.state !== 'locked')
    return { host, state: `${status.state} ${status.state === 'fault' ? status.code : ''}` }
  const slotId = status.people.find(one => one.name === name)?.slotId
  if (slotId === undefined) return { host, state: 'no such person' }
  const reply = await host.ask('vault.unlock', { with: 'passphrase', secret, slotId })
  return { host, state: reply.ok ? 'opened' : `${reply.code}: ${reply.message}` }
}

async function openAsJordan(folder: string, operation: OperationName): Promise<Opening | string> {
  const tried: string[] = []
  const secrets = operation === 'change passphrase' ? [NEXT_PASSPHRASE, PASSPHRASE] : [PASSPHRASE]
  for (const secret of secrets) {
    const { host, state } = await tryPassphrase(folder, 'Jordan Reyes', secret)
    if (state === 'opened') return { host, opened: host.host.vault.held(), isNext: secret === NEXT_PASSPHRASE }
    tried.push(host.errors.length === 0 ? state : `${state} (${String(host.errors[0])})`)
  }
  return tried.join(' / ')
}

/** Whether the passphrases of others open what they must and nothing else; asked when nobody has the vault open. */
async function othersOpen(operation: OperationName, folder: string, progress: number): Promise<string[]> {
  const wanted: (readonly [name: string, secret: string, state: string])[] =
    operation === 'remove and rotate'
      ? [['Sam Ortega', SAM_PASSPHRASE, progress === 0 ? 'opened' : 'no such person']]
      : operation === 'add person'
        ? [['Robin Vale', ROBIN_PASSPHRASE, progress === 1 ? 'opened' : 'no such person']]
        : operation === 'reset passphrase'
          ? [['Sam Ortega', progress === 1 ? ROBIN_PASSPHRASE : SAM_PASSPHRASE, 'opened']]
          : []
  const complaints: string[] = []
  for (const [name, secret, state] of wanted) {
    const found = await tryPassphrase(folder, name, secret)
    if (found.state !== state) complaints.push(`${name}: ${found.state} in place of ${state}`)
    await found.host.host.vault.close()
  }
  return complaints
}

/** What is wrong with the records of an open vault: pages, foreign keys, schema, audit trail, signatures, what stood there before. */
export async function faultsInside(
  { host, opened }: Pick<Opening, 'host' | 'opened'>,
  operation: OperationName,
): Promise<string[]> {
  const { vault, db, trail } = opened
  const complaints: string[] = []
  const pages = vault.db.pragma('integrity_check', { simple: true })
  if (pages !== 'ok') complaints.push(`integrity_check: ${String(pages)}`)
  const orphans = vault.db.pragma('foreign_key_check')
  if (!Array.isArray(orphans) || orphans.length > 0) complaints.push('foreign keys')
  if (vault.db.pragma('user_version', { simple: true }) !== NEWEST_SCHEMA) complaints.push('schema')
  let step: TrailStep = { found: 'more', place: TRAIL_START }
  while (step.found === 'more') step = stepTrail(db, trail, step.place, 1_000)
  if (step.found === 'broken') complaints.push(`audit trail: ${step.broken.kind} at ${step.broken.number}`)
  if (opened.isReady && operations[operation].base === 'clinic') {
    const { faults } = await host.given('notes.verify', undefined)
    if (faults.length > 0) complaints.push('signatures')
  }
  return [...complaints, ...faultsOfBefore(operation, db)]
}

/** What is wrong with the backups beside a vault, opened with what its present epoch can prove. */
async function faultsOfBackups(folder: string, opened: Opened): Promise<string[]> {
  const complaints: string[] = []
  for (const file of filesUnder(folder).filter(name => name.endsWith(BACKUP_SUFFIX))) {
    const backup = await readBackup(join(folder, file)).catch((error: unknown) => String(error))
    if (typeof backup === 'string') complaints.push(`${file}: ${backup}`)
    else if (backup.manifest.epochId === opened.vault.epochId && !isBackupAuthentic(backup, opened.vault.backupKey))
      complaints.push(`${file}: its MAC`)
  }
  return complaints
}

/** What was there and is not; an erase takes all of it away, a restore sets the present vault's folder aside under another name. */
export function goneFrom(operation: OperationName, before: readonly string[], after: ReadonlySet<string>): string[] {
  const gone = before.filter(file => !after.has(file))
  if (operation === 'erase' && isErasing(after)) return gone.filter(file => !file.startsWith('vault'))
  if (operation !== 'restore') return gone
  return gone.filter(file => ![...after].some(one => basename(one) === basename(file) && one.startsWith('vault.')))
}

/** Who was disturbed, what stood in the work's folder before, and what was heard. */
export interface Case {
  readonly operation: OperationName
  readonly folder: string
  readonly before: readonly string[]
  readonly heard: Heard
}

/**
 * Everything that is wrong with the vault of a work's folder after an operation was cut short in it: empty when the vault opens, is
 * whole, holds each acknowledged save and at most one more, shows nothing in the clear, and nothing that was there is gone.
 */
export async function complaintsAbout({ operation, folder, before, heard }: Case): Promise<string[]> {
  const after = new Set(filesUnder(folder))
  const complaints = goneFrom(operation, before, after).map(file => `${file} is gone`)
  complaints.push(...readableIn(folder).map(file => `${file} can be read`))
  if (operation === 'erase' && isErasing(after)) return [...complaints, ...(await faultsOfErase(folder))]
  if (operation === 'create' && !after.has('vault/vault.hdr')) return [...complaints, ...(await notMade(folder, heard))]
  const opening = await openAsJordan(folder, operation)
  if (typeof opening === 'string') return [...complaints, `does not open: ${opening}`]
  const { host, opened } = opening
  complaints.push(...(await faultsInside(opening, operation)), ...(await faultsOfBackups(folder, opened)))
  const people = opened.vault.people().map(({ displayName }) => displayName)
  const pastKeys = opened.vault.publicSigningKeys().filter(({ until }) => until !== null).length
  const recoveryPending = opened.vault.recoveryPending()
  const look = { db: opened.db, isNext: opening.isNext, people, pastKeys, recoveryPending }
  const [progress, halves] = progressOf(operation, look)
  complaints.push(...halves)
  if (progress < heard.acks || progress > heard.acks + 1)
    complaints.push(`${heard.acks} saves were acknowledged, ${progress} are there`)
  await host.host.vault.close()
  complaints.push(...(await othersOpen(operation, folder, progress)))
  return [...complaints, ...(await faultsOfClosed(folder))]
}

/** After a lock: sealed, with nothing left over of what was cut short. */
async function faultsOfClosed(folder: string): Promise<string[]> {
  const left = filesUnder(join(folder, 'vault')).filter(name => /rotating/.test(name))
  const { host, state } = await tryPassphrase(folder, 'Jordan Reyes', 'no passphrase of this vault at all')
  const sealed = state.startsWith('wrong-secret') ? [] : [`after a lock: ${state}`]
  await host.host.vault.close()
  return [...left.map(name => `${name} is left over`), ...sealed]
}

/** A creation that was cut short left no vault: one can be made there. */
async function notMade(folder: string, heard: Heard): Promise<string[]> {
  const host = hostIn(join(folder, 'vault'), libraryOfContent)
  const status = await host.given('vault.status', undefined)
  const complaints = status.state === 'none' ? [] : [`no vault, and ${status.state}`]
  if (heard.acks > 0) complaints.push('the vault was acknowledged and is not there')
  return complaints
}
