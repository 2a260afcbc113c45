import { createHash } from 'node:crypto'
import * as z from 'zod'
import { bytesText } from './argon2.ts'
import { canonicalJson, fromText, toText, utf8 } from './bytes.ts'
import { GCM_TAG_BYTES, KEY_BYTES, macOf, NONCE_BYTES, PUBLIC_KEY_BYTES, sameBytes } from './keys.ts'
import { Slot } from './slots.ts'

/** The version this app writes and reads. */
export const HEADER_VERSION = 1
/** Each of the two copies takes this much of the file, A at 0 and B after it: room for about 200 people. */
export const COPY_BYTES = 256 * 1024
export const HEADER_FILE_BYTES = 2 * COPY_BYTES

const MAGIC = utf8('CirclebookHeader')
const VERSION_AT = 16
const LENGTH_AT = 20
const GENERATION_AT = 24
const CHECKSUM_AT = 32
const BODY_AT = 64
const BODY_MOST = COPY_BYTES - BODY_AT
const HASH_BYTES = 32
/** What follows a body. */
const ZEROS = Buffer.alloc(BODY_MOST)

const Instant = z.iso.datetime({ precision: 3 })
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** One master key's time: rotation adds an epoch, and removes the old one when the database is rekeyed. */
export const Epoch = z.strictObject({ id: z.uuid(), createdAt: Instant, databaseSalt: bytesText(16) })
export type Epoch = z.infer<typeof Epoch>

/** The closed database as it was left: MACed with a counter, and with the audit's head and count so that a cut tail shows. */
export const DigestSeal = z.strictObject({
  epochId: z.uuid(),
  counter: z.int().min(1),
  sha256: hex32,
  auditHead: hex32,
  auditCount: z.int().min(0),
  sealedAt: Instant,
  mac: bytesText(HASH_BYTES),
})
export type DigestSeal = z.infer<typeof DigestSeal>

/** A public signing key no longer in use, kept for ever: signatures outlive resets, removals and rotations. */
export const PastSigningKey = z.strictObject({
  personId: z.uuid(),
  slotId: z.uuid(),
  publicKey: bytesText(PUBLIC_KEY_BYTES),
  since: Instant,
  until: Instant,
})

export type PastSigningKey = z.infer<typeof PastSigningKey>

/** An earlier epoch's audit key, sealed under a later epoch's archive key, so that events up to `lastNumber` can still be verified. */
export const PastAuditKey = z.strictObject({
  epochId: z.uuid(),
  underEpochId: z.uuid(),
  lastNumber: z.int().min(0),
  nonce: bytesText(NONCE_BYTES),
  sealed: bytesText(KEY_BYTES + GCM_TAG_BYTES),
})
export type PastAuditKey = z.infer<typeof PastAuditKey>

export const HeaderBody = z.strictObject({
  vaultId: z.uuid(),
  createdAt: Instant,
  cipher: z.literal('sqlcipher-4-raw'),
  /** 'clean': the seal describes vault.db as it is; 'open': a person has it open, or it was not closed. */
  stop: z.enum(['clean', 'open']),
  epochId: z.uuid(),
  epochs: z.array(Epoch).min(1).max(4),
  slots: z.array(Slot).min(1).max(200),
  pastSigningKeys: z.array(PastSigningKey).max(1000),
  pastAuditKeys: z.array(PastAuditKey).max(200),
  seal: DigestSeal.nullable(),
})
export type HeaderBody = z.infer<typeof HeaderBody>

/** The header with its MACs, one for each epoch whose key was at hand when it was written. */
const SignedBody = HeaderBody.extend({
  macs: z
    .array(z.strictObject({ epochId: z.uuid(), mac: bytesText(HASH_BYTES) }))
    .min(1)
    .max(4),
})

/** A header as read or to be written; `generation` rises with each write. */
export type Header = z.infer<typeof SignedBody> & { generation: number }

/** What a header file holds. 'copy-damaged': one copy is unusable or the length is wrong; 'copy-older': a write was cut short. */
export type ReadHeader =
  | { kind: 'header'; header: Header; health: 'good' | 'copy-damaged' | 'copy-older' }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged' }

type ReadCopy = { kind: 'copy'; header: Header } | { kind: 'newer'; version: number } | { kind: 'damaged' }

function macInput(body: HeaderBody, generation: number): Buffer {
  const { vaultId, createdAt, cipher, stop, epochId, epochs, slots, pastSigningKeys, pastAuditKeys, seal } = body
  const held = { vaultId, createdAt, cipher, stop, epochId, epochs, slots, pastSigningKeys, pastAuditKeys, seal }
  return utf8(canonicalJson({ purpose: 'header', version: HEADER_VERSION, generation, body: held }))
}

/** Adds the MACs that prove, after unlock, that only a holder of the master key wrote this header. */
export function signHeader(
  body: HeaderBody,
  generation: number,
  keys: readonly { epochId: string; headerKey: Buffer }[],
): Header {
  const input = macInput(body, generation)
  const macs = keys.map(({ epochId, headerKey }) => ({ epochId, mac: toText(macOf(headerKey, [input])) }))
  return { ...body, macs, generation }
}

/** Whether the header carries this epoch's right MAC. */
export function isHeaderAuthentic(header: Header, epochId: string, headerKey: Buffer): boolean {
  const held = header.macs.find(mac => mac.epochId === epochId)
  return held !== undefined && sameBytes(fromText(held.mac), macOf(headerKey, [macInput(header, header.generation)]))
}

function checksumOf(copy: Uint8Array): Buffer {
  return createHash('sha256').update(copy.subarray(0, CHECKSUM_AT)).update(copy.subarray(BODY_AT)).digest()
}

/** One copy's 262,144 bytes; null when the header has outgrown them. */
export function encodeCopy(header: Header): Buffer | null {
  const { generation, ...signed } = header
  const body = utf8(canonicalJson(signed))
  if (body.length > BODY_MOST) return null
  const copy = Buffer.alloc(COPY_BYTES)
  copy.set(MAGIC, 0)
  copy.writeUInt32BE(HEADER_VERSION, VERSION_AT)
  copy.writeUInt32BE(body.length, LENGTH_AT)
  copy.writeBigUInt64BE(BigInt(generation), GENERATION_AT)
  copy.set(body, BODY_AT)
  copy.set(checksumOf(copy), CHECKSUM_AT)
  return copy
}

/** What must hold between the parts, beyond each part's own shape. */
function hangsTogether(body: z.infer<typeof SignedBody>): boolean {
  const epochs = new Set(body.epochs.map(epoch => epoch.id))
  const slots = new Set(body.slots.map(slot => slot.id))
  return (
    epochs.size === body.epochs.length &&
    slots.size === body.slots.length &&
    epochs.has(body.epochId) &&
    body.slots.filter(slot => slot.kind === 'recovery').length === 1 &&
    body.slots.every(slot => slot.masters.some(master => master.epochId === body.epochId)) &&
    (body.stop === 'open' || body.seal !== null)
  )
}

function parseBody(text: string): z.infer<typeof SignedBody> | null {
  try {
    const parsed = SignedBody.safeParse(JSON.parse(text))
    // One value has one spelling: anything else was not written by us.
    return parsed.success && hangsTogether(parsed.data) && canonicalJson(parsed.data) === text ? parsed.data : null
  } catch {
    return null
  }
}

function readCopy(copy: Buffer): ReadCopy {
  if (copy.length !== COPY_BYTES || !sameBytes(copy.subarray(0, MAGIC.length), MAGIC)) return { kind: 'damaged' }
  if (!sameBytes(copy.subarray(CHECKSUM_AT, BODY_AT), checksumOf(copy))) return { kind: 'damaged' }
  const version = copy.readUInt32BE(VERSION_AT)
  if (version > HEADER_VERSION) return { kind: 'newer', version }
  const length = copy.readUInt32BE(LENGTH_AT)
  const generation = Number(copy.readBigUInt64BE(GENERATION_AT))
  if (version !== HEADER_VERSION || length > BODY_MOST || !Number.isSafeInteger(generation)) return { kind: 'damaged' }
  if (!copy.subarray(BODY_AT + length).equals(ZEROS.subarray(length))) return { kind: 'damaged' }
  const body = parseBody(copy.toString('utf8', BODY_AT, BODY_AT + length))
  return body === null ? { kind: 'damaged' } : { kind: 'copy', header: { ...body, generation } }
}

/** Reads a header file's bytes: the newest valid copy, how both copies are, or what is wrong. Never throws. */
export function readHeader(file: Buffer): ReadHeader {
  const [first, second] = [file.subarray(0, COPY_BYTES), file.subarray(COPY_BYTES, HEADER_FILE_BYTES)]
  const same = first.equals(second)
  const a = readCopy(first)
  // As they nearly always are: what is the same need not be read twice.
  const b = same ? a : readCopy(second)
  if (a.kind === 'newer') return a
  if (b.kind === 'newer') return b
  if (a.kind === 'damaged' && b.kind === 'damaged') return { kind: 'damaged' }
  if (a.kind === 'copy' && b.kind === 'copy') {
    if (a.header.generation === b.header.generation) {
      const health = same && file.length === HEADER_FILE_BYTES ? 'good' : 'copy-damaged'
      return { kind: 'header', header: a.header, health }
    }
    const header = a.header.generation > b.header.generation ? a.header : b.header
    return { kind: 'header', header, health: 'copy-older' }
  }
  if (a.kind === 'copy') return { kind: 'header', header: a.header, health: 'copy-damaged' }
  return b.kind === 'copy' ? { kind: 'header', header: b.header, health: 'copy-damaged' } : { kind: 'damaged' }
}
