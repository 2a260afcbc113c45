import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { KdfCost } from './argon2.ts'
import { BACKUP_SUFFIX, MAKING_SUFFIX } from './backup-file.ts'
import { utf8 } from './bytes.ts'
import type { StartWorker } from './copy-work.ts'
import type { OnStep } from './durable-file.ts'
import { VaultFault } from './errors.ts'
import type { Random } from './keys.ts'
import { countFailure, countSuccess, loadTries, restartWait, saveTries, secondsLeft } from './tries.ts'
import { normalisePassphrase } from '#shared/vault/passphrase.ts'
import { parseRecoveryCode } from '#shared/vault/recovery-code.ts'
import type { Slot } from './slots.ts'

/** The vault's own files. */
export type VaultPaths = {
  folder: string
  header: string
  database: string
  journal: string
  tries: string
  /** The copy that a rotation gives a new key, and its journal. */
  copy: string
  copyJournal: string
  /** The copy that a backup is made of, and its journal. */
  backupCopy: string
  backupCopyJournal: string
  backups: string
}

/** What every part of the vault needs from outside: files, clock, randomness, bounds. */
export type VaultContext = {
  paths: VaultPaths
  now: () => Date
  random: Random
  newestSchema: number
  kdfFloor: KdfCost
  onStep: OnStep
  /** Free bytes on the disk of a folder. */
  freeBytes: (folder: string) => Promise<number>
  /** Who reads copies whole and writes backups. */
  startWorker: StartWorker
}

/**
 * Removes what a rotation or backup that was cut short left: copies of the database, and backups that never got their names.
 * Call it only while this process holds the vault: nobody else works in its folder then.
 */
export async function removeCopies({ paths }: Pick<VaultContext, 'paths'>): Promise<void> {
  const copies = [paths.copy, paths.copyJournal, paths.backupCopy, paths.backupCopyJournal]
  const names = await readdir(paths.backups).catch(() => [])
  const halfMade = names.filter(name => name.endsWith(`${BACKUP_SUFFIX}${MAKING_SUFFIX}`))
  for (const file of [...copies, ...halfMade.map(name => join(paths.backups, name))])
    await rm(file, { force: true }).catch(() => null)
}

/** Where the vault's files are inside its folder. */
export function vaultPaths(folder: string): VaultPaths {
  const database = join(folder, 'vault.db')
  return {
    folder,
    header: join(folder, 'vault.hdr'),
    database,
    journal: `${database}-journal`,
    tries: join(folder, 'vault.tries'),
    copy: `${database}.rotating`,
    copyJournal: `${database}.rotating-journal`,
    backupCopy: `${database}.backing-up`,
    backupCopyJournal: `${database}.backing-up-journal`,
    backups: join(folder, 'backups'),
  }
}

/** The folders beside the vault's that a creation makes before it is whole; nothing was ever recorded in them. */
export function makingPattern(folder: string): { parent: string; prefix: string; pattern: RegExp } {
  const prefix = `${basename(folder)}.making-`
  const escaped = prefix.replaceAll(
    /[^\p{L}\p{N}]/gu,
    character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return { parent: dirname(folder), prefix, pattern: new RegExp(`^${escaped}[0-9a-f]{16}$`, 'u') }
}

/** What a typed secret is for a slot: NFC bytes of a passphrase, or a code's 20 bytes; null when it can be no such code. */
export function secretBytes(kind: Slot['kind'], typed: string): Buffer | null {
  if (kind === 'passphrase') return utf8(normalisePassphrase(typed))
  const parsed = parseRecoveryCode(typed)
  if (!parsed.ok) return null
  const bytes = Buffer.alloc(parsed.secret.length)
  bytes.set(parsed.secret)
  parsed.secret.fill(0)
  return bytes
}

/** Runs one try of a slot's secret, counted before it starts; throws 'wait' or 'wrong-passphrase' (a try that gave null). */
export async function withTries<T>(
  context: VaultContext,
  slotId: string,
  attempt: () => Promise<T | null>,
): Promise<T> {
  const { paths, now, onStep } = context
  const { slots } = await loadTries(paths.tries)
  const wait = secondsLeft(
    slots.find(slot => slot.slotId === slotId),
    now(),
  )
  if (wait.restartAt !== null) await saveTries(paths.tries, restartWait(slots, slotId, wait.restartAt), onStep)
  if (wait.seconds > 0) throw new VaultFault('wait', { seconds: wait.seconds })
  const counted = countFailure(slots, slotId, now())
  await saveTries(paths.tries, counted, onStep)
  const result = await attempt()
  if (result === null) throw new VaultFault('wrong-passphrase')
  await saveTries(paths.tries, countSuccess(counted, slotId, now()), onStep)
  return result
}
