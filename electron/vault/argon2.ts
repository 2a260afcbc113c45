import { hashRaw } from '@node-rs/argon2'
import { totalmem } from 'node:os'
import * as z from 'zod'
import { fromText, ownCopy, toText, wipe } from './bytes.ts'
import { VaultFault } from './errors.ts'

/** What a derivation costs: memory in KiB, passes over it, lanes. */
export type KdfCost = { memoryKiB: number; passes: number; lanes: number }

const MIB = 1024
export const KDF_DEFAULT: KdfCost = { memoryKiB: 128 * MIB, passes: 3, lanes: 4 }
/** No vault is made with less. */
export const CREATION_FLOOR: KdfCost = { memoryKiB: 64 * MIB, passes: 3, lanes: 4 }
/** Nothing cheaper or dearer than these is ever worked on, whatever a header says. */
export const READING_FLOOR: KdfCost = { memoryKiB: 19 * MIB, passes: 2, lanes: 1 }
export const READING_CEILING: KdfCost = { memoryKiB: 1024 * MIB, passes: 10, lanes: 16 }

export const SALT_BYTES = 16
const TAG_BYTES = 32
/** Argon2 1.3, as its own document numbers it. */
const ARGON2_VERSION = 0x13

/** Bytes of one length in canonical base64url. */
export function bytesText(length: number): z.ZodString {
  const digits = Math.ceil((length * 8) / 6)
  return z
    .string()
    .length(digits)
    .refine(text => toText(fromText(text)) === text && fromText(text).length === length)
}

/** How a slot's secret becomes a key; the schema holds the reading bounds, so work is refused before it is done. */
export const KdfBlock = z.strictObject({
  algorithm: z.literal('argon2id'),
  version: z.literal(ARGON2_VERSION),
  memoryKiB: z.int().min(READING_FLOOR.memoryKiB).max(READING_CEILING.memoryKiB),
  passes: z.int().min(READING_FLOOR.passes).max(READING_CEILING.passes),
  lanes: z.int().min(READING_FLOOR.lanes).max(READING_CEILING.lanes),
  salt: bytesText(SALT_BYTES),
  tagBytes: z.literal(TAG_BYTES),
})
export type KdfBlock = z.infer<typeof KdfBlock>

function atLeast(cost: KdfCost, floor: KdfCost): boolean {
  return cost.memoryKiB >= floor.memoryKiB && cost.passes >= floor.passes && cost.lanes >= floor.lanes
}

/** A block for a new secret with 16 fresh bytes of salt; throws 'kdf-refused' below the floor or above the reading bounds. */
export function newKdfBlock(cost: KdfCost, floor: KdfCost, salt: Uint8Array): KdfBlock {
  const block = KdfBlock.safeParse({
    algorithm: 'argon2id',
    version: ARGON2_VERSION,
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    lanes: cost.lanes,
    salt: toText(salt),
    tagBytes: TAG_BYTES,
  })
  if (!block.success || !atLeast(cost, floor)) throw new VaultFault('kdf-refused')
  return block.data
}

/** Argon2id of a secret, 32 bytes in memory of its own; the block is checked again first. Does not zero the secret. */
export async function deriveTag(secret: Uint8Array, block: KdfBlock): Promise<Buffer> {
  const checked = KdfBlock.safeParse(block)
  if (!checked.success) throw new VaultFault('kdf-refused')
  const { memoryKiB, passes, lanes, salt, tagBytes } = checked.data
  const tag = await hashRaw(secret, {
    algorithm: 2, // Argon2id: the package's const enum cannot be read under type stripping
    version: 1, // 0x13
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: tagBytes,
    salt: fromText(salt),
  })
  const own = ownCopy(tag)
  wipe(tag)
  return own
}

/** Milliseconds one derivation of this cost takes on this computer. */
export type TimeKdf = (cost: KdfCost) => Promise<number>

async function timeKdf(cost: KdfCost): Promise<number> {
  const block = newKdfBlock(cost, READING_FLOOR, Buffer.alloc(SALT_BYTES))
  const started = performance.now()
  await deriveTag(Buffer.alloc(TAG_BYTES), block)
  return performance.now() - started
}

const ENOUGH_MS = 500
const TOO_MUCH_MS = 1000

/** A cost that takes 0.5–1 s here, memory first and then passes, never below the creation floor nor above an eighth of the memory. */
export async function calibrateKdf(time: TimeKdf = timeKdf, memoryBytes: number = totalmem()): Promise<KdfCost> {
  const most = Math.min(
    READING_CEILING.memoryKiB,
    Math.max(CREATION_FLOOR.memoryKiB, Math.floor(memoryBytes / 8 / 1024)),
  )
  let cost = { ...KDF_DEFAULT, memoryKiB: Math.min(KDF_DEFAULT.memoryKiB, most) }
  let took = await time(cost)
  if (took > TOO_MUCH_MS) return { ...cost, memoryKiB: CREATION_FLOOR.memoryKiB }
  while (took < ENOUGH_MS && cost.memoryKiB < most) {
    const wanted = cost.memoryKiB * Math.min(2, (ENOUGH_MS * 1.3) / took)
    cost = { ...cost, memoryKiB: Math.min(most, Math.ceil(wanted / MIB) * MIB) }
    took = await time(cost)
  }
  while (took < ENOUGH_MS && cost.passes < READING_CEILING.passes) {
    cost = { ...cost, passes: cost.passes + 1 }
    took = await time(cost)
  }
  return cost
}
