import * as z from 'zod'
import { bytesText, deriveTag, KdfBlock } from './argon2.ts'
import { canonicalJson, fromText, toText, utf8, wipe } from './bytes.ts'
import {
  deriveKey,
  GCM_TAG_BYTES,
  KEY_BYTES,
  newKeyPair,
  NONCE_BYTES,
  pairOf,
  PUBLIC_KEY_BYTES,
  seal,
  unseal,
} from './keys.ts'
import type { KeyPair, Random } from './keys.ts'
import { openBox, SealedBox, sealTo } from './sealed-box.ts'
import type { BoxContext } from './sealed-box.ts'

/** The version of the slot's own layout; it is part of what its seals are bound to. */
const SLOT_VERSION = 1

const Instant = z.iso.datetime({ precision: 3 })

/** An epoch's master key, sealed to a slot's opening key. */
export const SealedMaster = SealedBox.extend({ epochId: z.uuid() })
export type SealedMaster = z.infer<typeof SealedMaster>

const common = {
  version: z.literal(SLOT_VERSION),
  id: z.uuid(),
  createdAt: Instant,
  changedAt: Instant,
  /** The secret was given by somebody else, never confirmed, or used up: a new one must be made. */
  mustChange: z.boolean(),
  kdf: KdfBlock,
  openingKey: bytesText(PUBLIC_KEY_BYTES),
  nonce: bytesText(NONCE_BYTES),
  masters: z.array(SealedMaster).min(1).max(4),
}

/** A person's way in: opens the vault and signs. The name stands in the clear, for the chooser. */
export const PassphraseSlot = z.strictObject({
  ...common,
  kind: z.literal('passphrase'),
  personId: z.uuid(),
  displayName: z.string().min(1).max(200),
  signingKey: bytesText(PUBLIC_KEY_BYTES),
  /** Opening key, then signing key. */
  sealed: bytesText(2 * KEY_BYTES + GCM_TAG_BYTES),
})
export type PassphraseSlot = z.infer<typeof PassphraseSlot>

/** The recovery code's way in: opens, and never signs. */
export const RecoverySlot = z.strictObject({
  ...common,
  kind: z.literal('recovery'),
  personId: z.null(),
  sealed: bytesText(KEY_BYTES + GCM_TAG_BYTES),
})
export type RecoverySlot = z.infer<typeof RecoverySlot>

export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot])
export type Slot = z.infer<typeof Slot>

/** What a slot's secret opens. */
export type SlotKeys = { opening: KeyPair; signing: KeyPair | null }

/** Zeroes a slot's private keys. */
export function wipeSlotKeys(keys: SlotKeys): void {
  wipe(keys.opening.privateKey, keys.signing?.privateKey)
}

/** Which slot of which vault, for whom, with which derivation: what a slot's seals are bound to. */
export type SlotIdentity = Pick<Slot, 'id' | 'kind' | 'personId' | 'kdf'> & { vaultId: string }

function slotAad(identity: SlotIdentity): Buffer {
  const { vaultId, id, kind, personId, kdf } = identity
  return utf8(canonicalJson({ purpose: 'slot-private-keys', version: SLOT_VERSION, vaultId, id, kind, personId, kdf }))
}

async function keyEncryptionKey(identity: SlotIdentity, secret: Uint8Array): Promise<Buffer> {
  const tag = await deriveTag(secret, identity.kdf)
  const key = deriveKey(tag, fromText(identity.kdf.salt), ['1', 'slot-kek', identity.vaultId, identity.id])
  wipe(tag)
  return key
}

/** New private keys for a slot: opening, and signing for a passphrase slot. */
export function newSlotKeys(kind: Slot['kind'], random: Random): SlotKeys {
  return { opening: newKeyPair(random), signing: kind === 'passphrase' ? newKeyPair(random) : null }
}

/** Seals a slot's private keys under a secret; the public halves and seals as the header spells them. */
export async function sealSlotKeys(
  identity: SlotIdentity,
  keys: SlotKeys,
  secret: Uint8Array,
  random: Random,
): Promise<{
  kdf: KdfBlock
  openingKey: string
  nonce: string
  sealed: string
}> {
  const key = await keyEncryptionKey(identity, secret)
  const plain = Buffer.alloc(keys.signing === null ? KEY_BYTES : 2 * KEY_BYTES)
  plain.set(keys.opening.privateKey, 0)
  if (keys.signing !== null) plain.set(keys.signing.privateKey, KEY_BYTES)
  const box = seal(key, plain, slotAad(identity), random)
  wipe(key, plain)
  const { nonce, sealed } = box
  return { kdf: identity.kdf, openingKey: toText(keys.opening.publicKey), nonce: toText(nonce), sealed: toText(sealed) }
}

/** A slot's private keys, opened by its secret; null when the secret is wrong or the slot was altered. Slow (Argon2id). */
export async function openSlotKeys(vaultId: string, slot: Slot, secret: Uint8Array): Promise<SlotKeys | null> {
  const identity = { vaultId, id: slot.id, kind: slot.kind, personId: slot.personId, kdf: slot.kdf }
  const key = await keyEncryptionKey(identity, secret)
  const plain = unseal(key, { nonce: fromText(slot.nonce), sealed: fromText(slot.sealed) }, slotAad(identity))
  wipe(key)
  if (plain === null) return null
  const opening = pairOf(plain.subarray(0, KEY_BYTES))
  const signing = slot.kind === 'passphrase' ? pairOf(plain.subarray(KEY_BYTES)) : null
  wipe(plain)
  if (opening === null || toText(opening.publicKey) !== slot.openingKey) return null
  if (slot.kind === 'passphrase' && (signing === null || toText(signing.publicKey) !== slot.signingKey)) return null
  return { opening, signing }
}

function masterContext(vaultId: string, slotId: string, epochId: string): BoxContext {
  return {
    info: ['1', 'master-key', vaultId, slotId, epochId],
    aad: utf8(canonicalJson({ purpose: 'master-key', version: SLOT_VERSION, vaultId, slotId, epochId })),
  }
}

/** Where a master key is sealed to: a slot's id and its public opening key as the header spells it. */
export type MasterTarget = { vaultId: string; slotId: string; openingKey: string; epochId: string }

/** Seals an epoch's master key to a slot, needing only its public key: nobody's passphrase. */
export function sealMaster(target: MasterTarget, master: Uint8Array, random: Random): SealedMaster {
  const box = sealTo(target.openingKey, masterContext(target.vaultId, target.slotId, target.epochId), master, random)
  if (box === null) throw new Error('A slot holds an opening key that is no point of P-256.')
  return { epochId: target.epochId, ...box }
}

/** An epoch's master key (32 bytes), opened by a slot's private opening key; null when it is not there or was altered. */
export function openMaster(vaultId: string, slot: Slot, epochId: string, opening: KeyPair): Buffer | null {
  const held = slot.masters.find(master => master.epochId === epochId)
  if (held === undefined) return null
  return openBox(opening, held, masterContext(vaultId, slot.id, epochId))
}
