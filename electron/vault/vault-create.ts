import type Database from 'better-sqlite3-multiple-ciphers'
import { mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openConnection } from '#electron/db/connection.ts'
import { calibrateKdf, CREATION_FLOOR } from './argon2.ts'
import type { KdfCost } from './argon2.ts'
import { ownCopy, toText, wipe } from './bytes.ts'
import { digestFile, signSeal } from './digest.ts'
import { createDurably, syncFolder } from './durable-file.ts'
import { knownFault, toVaultFault, VaultFault } from './errors.ts'
import { createHeaderFile } from './header-file.ts'
import { signHeader } from './header.ts'
import type { HeaderBody } from './header.ts'
import { epochKeys, KEY_BYTES } from './keys.ts'
import type { EpochKeys } from './keys.ts'
import { makePassphraseSlot, makeRecoverySlot, readSlotBack, requireStrong } from './new-slot.ts'
import type { SlotTarget } from './new-slot.ts'
import type { AuditPosition } from './session.ts'
import { makingPattern, vaultPaths } from './vault-context.ts'
import type { VaultContext, VaultPaths } from './vault-context.ts'

const FOLDER_MODE = 0o700
const SALT_LENGTH = 16
const NO_AUDIT: AuditPosition = { head: '0'.repeat(64), count: 0 }

/** Who the first person is; `prepare` fills the new database (migrations, first rows) before the vault exists under its name. */
export type CreateInput = {
  personId: string
  displayName: string
  passphrase: string
  kdf?: KdfCost
  prepare?: (db: Database.Database, keys: { auditKey: Buffer }) => AuditPosition
}

/** A fresh UUIDv7 from the context's clock and randomness. */
export function newId(context: VaultContext): string {
  return uuidv7({ msecs: context.now().getTime(), random: context.random(16) })
}

/** The database's salt: the first 16 bytes of the *closed* file. Rejects with a VaultFault. */
export async function databaseSalt(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r')
    try {
      const salt = Buffer.alloc(SALT_LENGTH)
      await handle.read(salt, 0, SALT_LENGTH, 0)
      return toText(salt)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

async function makeDatabase(
  context: VaultContext,
  paths: VaultPaths,
  keys: EpochKeys,
  input: CreateInput,
): Promise<AuditPosition> {
  await createDurably(paths.database, Buffer.alloc(0), context.onStep)
  const db = openConnection(paths.database, ownCopy(keys.databaseKey), 'new')
  try {
    await context.onStep('database')
    return input.prepare?.(db, keys) ?? NO_AUDIT
  } finally {
    db.close()
  }
}

async function makeFiles(context: VaultContext, paths: VaultPaths, input: CreateInput): Promise<string> {
  const target: SlotTarget = { vaultId: newId(context), epochId: newId(context), master: context.random(KEY_BYTES) }
  const { vaultId, epochId, master } = target
  const keys = epochKeys(master, vaultId, epochId)
  try {
    const cost = input.kdf ?? (await calibrateKdf())
    const audit = await makeDatabase(context, paths, keys, input)
    const { personId, displayName, passphrase } = input
    const person = { id: newId(context), personId, displayName, passphrase, mustChange: false, cost }
    const [slot, recovery] = await Promise.all([
      makePassphraseSlot(context, target, person),
      makeRecoverySlot(context, target, { id: newId(context), cost: context.kdfFloor }),
    ])
    const at = context.now().toISOString()
    const body: HeaderBody = {
      vaultId,
      createdAt: at,
      cipher: 'sqlcipher-4-raw',
      stop: 'clean',
      epochId,
      epochs: [{ id: epochId, createdAt: at, databaseSalt: await databaseSalt(paths.database) }],
      slots: [slot, recovery.slot],
      pastSigningKeys: [],
      pastAuditKeys: [],
      seal: signSeal(keys.sealKey, vaultId, {
        epochId,
        counter: 1,
        sha256: (await digestFile(paths.database)).sha256,
        auditHead: audit.head,
        auditCount: audit.count,
        sealedAt: at,
      }),
    }
    await createHeaderFile(paths.header, signHeader(body, 1, [{ epochId, headerKey: keys.headerKey }]), context.onStep)
    // No record can be made before both ways in have been read back from the disk.
    await Promise.all([
      readSlotBack(paths.header, slot.id, passphrase, target),
      readSlotBack(paths.header, recovery.slot.id, recovery.code, target),
    ])
    return recovery.code
  } finally {
    wipe(master, ...Object.values(keys))
  }
}

/** Removes what earlier creations left half-made: only our own four names, only in folders named by us, never a folder with more in it. */
async function clearHalfMade(folder: string): Promise<void> {
  const { parent, pattern } = makingPattern(folder)
  for (const name of (await readdir(parent)).filter(entry => pattern.test(entry))) {
    const { database, header, journal, tries } = vaultPaths(join(parent, name))
    for (const file of [database, header, journal, tries]) await unlink(file).catch(() => null)
    await rmdir(join(parent, name)).catch(() => null)
  }
}

/**
 * Makes a whole vault under a temporary name, reads both ways in back, and renames it into place: at every moment there is no
 * vault or a whole one. Gives the recovery code. Rejects with a VaultFault; the folder must be missing or empty.
 */
export async function createVault(context: VaultContext, input: CreateInput): Promise<string> {
  await requireStrong(input.passphrase, [input.displayName])
  const { folder } = context.paths
  const { parent, prefix } = makingPattern(folder)
  const making = vaultPaths(join(parent, `${prefix}${context.random(8).toString('hex')}`))
  try {
    await mkdir(parent, { recursive: true, mode: FOLDER_MODE })
    await mkdir(making.folder, { mode: FOLDER_MODE })
    await syncFolder(parent)
    await context.onStep('making')
    const code = await makeFiles(context, making, input)
    // An empty folder in the way goes; rmdir refuses one with anything in it.
    await rmdir(folder).catch((error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!missing) throw new VaultFault('already-exists', { file: folder })
    })
    await rename(making.folder, folder)
    await context.onStep('rename')
    await syncFolder(parent)
    await context.onStep('made')
    await clearHalfMade(folder).catch(() => null)
    return code
  } catch (error) {
    throw knownFault(error, folder) ?? error
  }
}

/** The cost for secrets added later: as this vault's last passphrase was made, never below the floor. */
export function costLike(kdf: KdfCost, floor: KdfCost = CREATION_FLOOR): KdfCost {
  return {
    memoryKiB: Math.max(kdf.memoryKiB, floor.memoryKiB),
    passes: Math.max(kdf.passes, floor.passes),
    lanes: Math.max(kdf.lanes, floor.lanes),
  }
}
