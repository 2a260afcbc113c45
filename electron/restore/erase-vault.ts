import { lstat, readdir, readFile, rename, rm, rmdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import * as z from 'zod'
import { replaceDurably, syncFolder, type OnStep } from '#electron/vault/durable-file.ts'
import { eraseMarker } from '#electron/vault/erase-marker.ts'
import { toVaultFault, VaultFault } from '#electron/vault/errors.ts'
import type { Random } from '#electron/vault/keys.ts'
import { instantInName } from '#electron/vault/beside-vault.ts'
import { EraseCertificate, EraseOrder, type ErasedFile } from '#shared/restore/erase.ts'
import { isKeyFile, isOwnFile, overwriteKeys } from './overwrite-keys.ts'

// Cryptographic erase: the records are encrypted under keys that stand, wrapped, in the vault's header and in each backup's. Those
// places are overwritten and read back first, all of them; only then do the files go. A marker says so to the next start.

export type EraseOptions = { readonly now: () => Date; readonly random: Random; readonly onStep?: OnStep }

const Marker = EraseCertificate.omit({ finishedAt: true }).extend({
  version: z.literal(1),
  /** Every place of keys was overwritten and read back: what is left is taking the files away. */
  isOverwritten: z.boolean(),
})
type Marker = z.infer<typeof Marker>

/** What stands there; null when nothing does. Rejects when the disk does not say: an erase must not take silence for absence. */
const found = (path: string, look: typeof lstat = lstat) =>
  look(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** The vault's folder and everything beside it that this app made: being made, tried, restored, set aside, read. */
async function ownEntries(folder: string): Promise<string[]> {
  const parent = dirname(folder)
  const base = basename(folder)
  const forms = ['making', 'rehearsing', 'restored', 'kept', 'reading'].map(what => `${base}.${what}-`)
  const entries = await readdir(parent)
  return entries
    .filter(
      name => name === base || name.startsWith(`${base}.restore-tries`) || forms.some(form => name.startsWith(form)),
    )
    .map(name => join(parent, name))
}

/** A link is followed: the keys stand where it leads. */
async function filesBelow(path: string): Promise<string[]> {
  if ((await found(path)) === null) return []
  if ((await found(path, stat))?.isDirectory() !== true) return [path]
  const names = await readdir(path)
  return (await Promise.all(names.map(name => filesBelow(join(path, name))))).flat()
}

async function describe(path: string, parent: string): Promise<ErasedFile> {
  const name = basename(path)
  const size = (await found(path, stat))?.size ?? 0
  const holds = isKeyFile(name) ? 'keys' : name.includes('vault.db') ? 'records' : 'other'
  return {
    name: relative(parent, path).split(sep).join('/'),
    bytes: size,
    holds,
    overwrittenBytes: 0,
    isVerified: false,
  }
}

/** What is there to be erased now, and what lies among it and is not ours. */
async function collect(folder: string): Promise<{ own: string[]; left: string[] }> {
  const all = (await Promise.all((await ownEntries(folder)).map(filesBelow))).flat()
  const isOwn = (path: string) => isOwnFile(basename(path)) || dirname(path) === dirname(folder)
  return { own: all.filter(isOwn), left: all.filter(path => !isOwn(path)) }
}

async function readMarker(folder: string): Promise<Marker | null> {
  const marker = eraseMarker(folder)
  if ((await found(marker)) === null) return null
  try {
    return Marker.parse(JSON.parse(await readFile(marker, 'utf8')))
  } catch {
    throw new VaultFault('erase-begun', { file: folder })
  }
}

const bytesOf = (marker: Marker) => Buffer.from(JSON.stringify(marker), 'utf8')

/** Every place of keys, one after another; one that cannot be overwritten stops it, and nothing has been taken away yet. */
async function overwriteAll(folder: string, marker: Marker, options: EraseOptions): Promise<Marker> {
  const parent = dirname(folder)
  const done = new Map<string, ErasedFile>(marker.files.map(file => [file.name, file]))
  const { own } = await collect(folder)
  for (const path of own) {
    const file = await describe(path, parent)
    if (file.holds !== 'keys') {
      done.set(file.name, { ...file, bytes: Math.max(file.bytes, done.get(file.name)?.bytes ?? 0) })
      continue
    }
    const overwrittenBytes = await overwriteKeys(path, options.random)
    await options.onStep?.('erase:overwritten')
    done.set(file.name, { ...file, overwrittenBytes, isVerified: true })
  }
  const next = { ...marker, files: [...done.values()], isOverwritten: true }
  await replaceDurably(eraseMarker(folder), bytesOf(next), options.onStep ?? (() => undefined))
  return next
}

async function removeFolders(path: string): Promise<void> {
  const entry = await found(path)
  if (entry === null || !entry.isDirectory()) return
  for (const name of await readdir(path)) await removeFolders(join(path, name))
  // What was taken out of it stays out when the power goes.
  await syncFolder(path)
  await rmdir(path).catch((error: NodeJS.ErrnoException) => {
    // Somebody else's files are in it: it stays, under a name that nothing takes for a vault.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

/** The files go, then the folders that are empty now; what is not ours stays under a name that nothing takes for a vault. */
async function takeAway(folder: string, options: EraseOptions): Promise<void> {
  const { own } = await collect(folder)
  for (const path of own) {
    await unlink(path)
    await options.onStep?.('erase:unlinked')
  }
  for (const entry of await ownEntries(folder)) await removeFolders(entry)
  if ((await found(folder)) !== null) await rename(folder, `${folder}-left-${instantInName(options.now())}`)
  await syncFolder(dirname(folder))
  await options.onStep?.('erase:gone')
}

async function goOn(folder: string, marker: Marker, options: EraseOptions): Promise<EraseCertificate> {
  try {
    const overwritten = marker.isOverwritten ? marker : await overwriteAll(folder, marker, options)
    await takeAway(folder, options)
    await unlink(eraseMarker(folder))
    await syncFolder(dirname(folder))
    await options.onStep?.('erase:done')
    const { version: _version, isOverwritten: _isOverwritten, ...certificate } = overwritten
    return { ...certificate, finishedAt: options.now().toISOString() }
  } catch (error) {
    throw toVaultFault(error, folder)
  }
}

async function beginErase(folder: string, order: EraseOrder, options: EraseOptions): Promise<Marker> {
  const parent = dirname(folder)
  const { own, left } = await collect(folder)
  const marker: Marker = {
    ...order,
    version: 1,
    isOverwritten: false,
    begunAt: options.now().toISOString(),
    files: await Promise.all(own.map(path => describe(path, parent))),
    left: left.map(path => relative(parent, path).split(sep).join('/')),
  }
  // Whole or not there at all: half of it would keep a whole vault shut for good.
  await replaceDurably(eraseMarker(folder), bytesOf(marker), options.onStep ?? (() => undefined))
  return marker
}

/**
 * Erases a closed vault with everything this app keeps beside it, so that no copy of its keys is left here; gives the certificate.
 * Nothing may have it open. Rejects with a VaultFault; from its first step on, the next start goes on with it.
 */
export async function eraseVault(folder: string, order: EraseOrder, options: EraseOptions): Promise<EraseCertificate> {
  const marker = await beginErase(folder, EraseOrder.parse(order), options).catch((error: unknown) => {
    throw toVaultFault(error, folder)
  })
  return goOn(folder, marker, options)
}

/** Goes on with an erase that was cut short; null when none was begun. Call it before anything opens the vault. */
export async function finishErase(folder: string, options: EraseOptions): Promise<EraseCertificate | null> {
  const marker = await readMarker(folder)
  if (marker !== null) return goOn(folder, marker, options)
  // One that was cut short before it began anything.
  await rm(`${eraseMarker(folder)}.new`, { force: true }).catch(() => null)
  return null
}
