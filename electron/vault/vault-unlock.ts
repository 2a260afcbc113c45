import { chmod, lstat } from 'node:fs/promises'
import { wipe } from './bytes.ts'
import { isSealAuthentic } from './digest.ts'
import type { FileDigest } from './digest.ts'
import { epochOfSalt } from './epochs.ts'
import { VaultFault } from './errors.ts'
import { isHeaderAuthentic } from './header.ts'
import type { Header } from './header.ts'
import { epochKeys } from './keys.ts'
import { beginSession, wipeKeys } from './session.ts'
import type { OpenedKeys, Session, Trust } from './session.ts'
import { openMaster, openSlotKeys, wipeSlotKeys } from './slots.ts'
import type { Slot } from './slots.ts'
import { secretBytes, withTries } from './vault-context.ts'
import type { VaultContext, VaultPaths } from './vault-context.ts'
import { databaseSalt } from './vault-create.ts'
import { parseRecoveryCode } from '#shared/vault/recovery-code.ts'

/** A typed secret and the slot it is for; without a slot, a well-formed recovery code or the only person's passphrase. */
export type UnlockInput = { slotId?: string; secret: string }

function chooseSlot(header: Header, input: UnlockInput): Slot {
  if (input.slotId !== undefined) {
    const chosen = header.slots.find(slot => slot.id === input.slotId)
    if (chosen === undefined) throw new VaultFault('unknown-person')
    return chosen
  }
  const recovery = header.slots.find(slot => slot.kind === 'recovery')
  if (recovery !== undefined && parseRecoveryCode(input.secret).ok) return recovery
  const [only, other] = header.slots.filter(slot => slot.kind === 'passphrase')
  if (only === undefined || other !== undefined) throw new VaultFault('choose-person')
  return only
}

/**
 * Opens a slot with its secret and one epoch's master key with that; of the header itself nothing is proved yet. Throws
 * 'wrong-passphrase', 'wait', 'unknown-person' or 'header-changed'.
 */
export async function openEpoch(
  context: VaultContext,
  header: Header,
  input: UnlockInput,
  epochId: string,
): Promise<OpenedKeys> {
  const file = context.paths.header
  const slot = chooseSlot(header, input)
  const secret = secretBytes(slot.kind, input.secret)
  // No recovery code reads like this: no work is done, and the words are the same.
  if (secret === null) throw new VaultFault('wrong-passphrase')
  const slotKeys = await withTries(context, slot.id, () => openSlotKeys(header.vaultId, slot, secret)).finally(() =>
    wipe(secret),
  )
  const master = openMaster(header.vaultId, slot, epochId, slotKeys.opening)
  if (master === null) {
    wipeSlotKeys(slotKeys)
    throw new VaultFault(slot.masters.length < header.epochs.length ? 'unknown-person' : 'header-changed', { file })
  }
  return { header, slot, slotKeys, epochId, master, keys: epochKeys(master, header.vaultId, epochId) }
}

/** Opens a slot with its secret and proves the header's MAC; throws 'wrong-passphrase', 'wait' or 'header-changed'. */
async function openKeys(context: VaultContext, header: Header, input: UnlockInput): Promise<OpenedKeys> {
  const { database } = context.paths
  const { id: epochId } = epochOfSalt(header, await databaseSalt(database), database)
  const opened = await openEpoch(context, header, input, epochId)
  if (isHeaderAuthentic(header, epochId, opened.keys.headerKey)) return opened
  wipeKeys(opened)
  throw new VaultFault('header-changed', { file: context.paths.header })
}

/** Throws unless the digest is the one sealed at the last clean lock and no unfinished write lies beside the database. */
async function checkSealed(context: VaultContext, opened: OpenedKeys, digest: FileDigest): Promise<void> {
  const { header, keys } = opened
  const { database, journal } = context.paths
  const left = await lstat(journal).catch(() => null)
  if (left !== null && left.size > 0) throw new VaultFault('journal-unexpected', { file: journal })
  if (header.seal === null || !isSealAuthentic(keys.sealKey, header.vaultId, header.seal)) {
    throw new VaultFault('header-changed', { file: context.paths.header })
  }
  if (header.seal.sha256 !== digest.sha256) throw new VaultFault('digest-mismatch', { file: database })
}

/** Takes from others what a copy or a restored backup let them read; where the file system has no such thing, nothing happens. */
export async function makePrivate({ folder, header, database, journal, tries }: VaultPaths): Promise<void> {
  if (process.platform === 'win32') return
  for (const path of [folder, header, database, journal, tries]) {
    const found = await lstat(path).catch(() => null)
    const isOurs = path === folder ? found?.isDirectory() : found?.isFile()
    const isOpenToOthers = found !== null && isOurs === true && (found.mode & 0o077) !== 0
    if (isOpenToOthers) await chmod(path, path === folder ? 0o700 : 0o600).catch(() => null)
  }
}

/** Gives the closed database's digest, hashed already if it has not changed since. */
export type GiveDigest = () => Promise<FileDigest>

const MOST_ATTEMPTS = 3

/** The whole unlock of a header just read: keys, header's MAC, sealed digest or full check, database under its lock, header marked open. */
export async function unlockVault(
  context: VaultContext,
  header: Header,
  input: UnlockInput,
  giveDigest: GiveDigest,
): Promise<Session> {
  const opened = await openKeys(context, header, input)
  try {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const session = await beginSession(context, opened, await trustOf(context, opened, giveDigest))
      if (session !== null) return session
    }
    throw new VaultFault('in-use', { file: context.paths.database })
  } catch (error) {
    wipeKeys(opened)
    throw error
  }
}

async function trustOf(context: VaultContext, opened: OpenedKeys, giveDigest: GiveDigest): Promise<Trust> {
  if (opened.header.stop === 'open') return { by: 'pages' }
  const digest = await giveDigest()
  await checkSealed(context, opened, digest)
  return { by: 'seal', stamp: digest.stamp }
}
