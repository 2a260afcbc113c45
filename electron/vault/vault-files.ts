import { statfs } from 'node:fs/promises'
import { CREATION_FLOOR } from './argon2.ts'
import type { KdfCost } from './argon2.ts'
import { workHere } from './copy-work.ts'
import type { StartWorker } from './copy-work.ts'
import { backgroundDigest } from './digest.ts'
import type { BackgroundDigest } from './digest.ts'
import type { OnStep } from './durable-file.ts'
import { isEraseBegun } from './erase-marker.ts'
import { isVaultFault, toVaultFault, VaultFault } from './errors.ts'
import type { FoundHeader } from './header-file.ts'
import type { Random } from './keys.ts'
import { openVault } from './open-vault.ts'
import type { OpenVault } from './open-vault.ts'
import { peopleOf } from './slot-changes.ts'
import type { SlotPerson } from './slot-changes.ts'
import { loadTries } from './tries.ts'
import { settleRestore } from './settle-restore.ts'
import { vaultPaths } from './vault-context.ts'
import type { VaultContext, VaultPaths } from './vault-context.ts'
import { createVault } from './vault-create.ts'
import type { CreateInput } from './vault-create.ts'
import { findFiles, lookingAt, type Look } from './vault-inspect.ts'
import { makePrivate, unlockVault } from './vault-unlock.ts'
import type { UnlockInput } from './vault-unlock.ts'

/** What `create` and `unlock` give, named here too since this file is the way in. */
export type { OpenVault } from './open-vault.ts'

/** Clock, randomness and bounds from outside. `kdfFloor` below the creation floor, `onStep` and `freeBytes` are for tests. */
export type VaultOptions = {
  now: () => Date
  random: Random
  newestSchema: number
  kdfFloor?: KdfCost
  onStep?: OnStep
  freeBytes?: (folder: string) => Promise<number>
  /** Who reads copies whole and writes backups; this process when left out. */
  startWorker?: StartWorker
  /** Where failed tries are counted, when not in the folder: a backup taken apart again begins no new count. */
  tries?: string
}

/** Where the vault stands; a fault's message is one sentence for the screen. */
export type VaultStatus =
  | { state: 'none' }
  | {
      state: 'locked'
      vaultId: string
      people: SlotPerson[]
      recoverySlotId: string
      cleanStop: boolean
      header: FoundHeader['health']
      triesReset: boolean
    }
  | { state: 'open' }
  | { state: 'fault'; fault: VaultFault }

/** One vault's folder: what is there, making it, opening it. Every method rejects with a VaultFault. */
export type VaultFolder = {
  status(): Promise<VaultStatus>
  create(input: CreateInput): Promise<{ vault: OpenVault; recoveryCode: string }>
  unlock(input: UnlockInput): Promise<OpenVault>
  dispose(): Promise<void>
}

/** Time for the lock screen to be shown before the hashing takes a core for itself. */
const SHOWING_MS = 500

/** What is there, once a restore that was cut short is finished. */
async function findVault({ paths, onStep }: VaultContext, look: Look): Promise<FoundHeader | null> {
  if (await isEraseBegun(paths.folder)) throw new VaultFault('erase-begun', { file: paths.folder })
  await settleRestore(paths.folder, onStep)
  return look()
}

/** Over what is damaged a creation says by itself why it makes nothing; over what is being erased it makes nothing either. */
function refuseErased(error: unknown): void {
  if (isVaultFault(error) && error.code === 'erase-begun') throw error
}

async function statusOf(
  found: FoundHeader | null,
  { paths }: VaultContext,
  digest: BackgroundDigest,
): Promise<VaultStatus> {
  if (found === null) return { state: 'none' }
  const { header, health } = found
  if (header.stop === 'clean') digest.start(SHOWING_MS)
  const recovery = header.slots.find(slot => slot.kind === 'recovery')
  const { reset } = await loadTries(paths.tries)
  return {
    state: 'locked',
    vaultId: header.vaultId,
    people: peopleOf(header),
    recoverySlotId: recovery?.id ?? '',
    cleanStop: header.stop === 'clean',
    header: health,
    triesReset: reset,
  }
}

/** Free bytes on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The context of a vault's parts, from what comes in from outside. */
export function contextOf(paths: VaultPaths, options: VaultOptions): VaultContext {
  const { now, random, newestSchema, kdfFloor = CREATION_FLOOR, onStep = () => undefined } = options
  const startWorker = options.startWorker ?? (async () => workHere(onStep))
  return { paths, now, random, newestSchema, kdfFloor, onStep, freeBytes: options.freeBytes ?? freeBytes, startWorker }
}

/** A vault's folder, which must be the vault's alone; nothing is touched until a method is called. */
export function openVaultFolder(folder: string, options: VaultOptions): VaultFolder {
  const paths = { ...vaultPaths(folder), ...(options.tries === undefined ? {} : { tries: options.tries }) }
  const context = contextOf(paths, options)
  const digest = backgroundDigest(paths.database)
  let isOpen = false
  const seen = lookingAt(paths)
  const look = () => findVault(context, seen)
  let turn: Promise<unknown> = Promise.resolve()
  // One at a time: while the database is open here, nothing else in this process may open and close its file.
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = turn.then(work)
    turn = run.catch(() => null)
    return run
  }

  const status = async (): Promise<VaultStatus> => {
    if (isOpen) return { state: 'open' }
    try {
      return await statusOf(await look(), context, digest)
    } catch (error) {
      return { state: 'fault', fault: toVaultFault(error, folder) }
    }
  }

  const unlock = async (input: UnlockInput, isNew: boolean): Promise<OpenVault> => {
    if (isOpen) throw new VaultFault('in-use', { file: paths.database })
    const found = await look()
    if (found === null) throw new VaultFault('no-vault')
    await makePrivate(paths)
    const { stop, seal } = found.header
    if (stop === 'clean') digest.start()
    else await digest.stop()
    const session = await unlockVault(context, found.header, input, () => digest.give().finally(() => digest.stop()))
    isOpen = true
    const sealedAudit = seal === null ? null : { head: seal.auditHead, count: seal.auditCount }
    const integrity = isNew ? 'new' : stop === 'clean' ? 'sealed' : 'checked'
    return openVault(session, { integrity, cleanStop: stop === 'clean', sealedAudit }, () => (isOpen = false))
  }

  return {
    status: () => alone(status),
    unlock: input => alone(() => unlock(input, false)),
    create: input =>
      alone(async () => {
        if (!isOpen) await look().catch(refuseErased)
        if (isOpen || (await findFiles(paths)) === 'both') throw new VaultFault('already-exists', { file: folder })
        const recoveryCode = await createVault(context, input)
        return { recoveryCode, vault: await unlock({ secret: input.passphrase }, true) }
      }),
    dispose: () => alone(() => digest.stop()),
  }
}
