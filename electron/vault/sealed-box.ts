import * as z from 'zod'
import { bytesText } from './argon2.ts'
import { fromText, toText, wipe } from './bytes.ts'
import {
  agree,
  deriveKey,
  GCM_TAG_BYTES,
  KEY_BYTES,
  newKeyPair,
  NONCE_BYTES,
  PUBLIC_KEY_BYTES,
  seal,
  unseal,
} from './keys.ts'
import type { KeyPair, Random } from './keys.ts'

/** A 32-byte key sealed to a public key: ephemeral ECDH P-256, HKDF, AES-256-GCM. */
export const SealedBox = z.strictObject({
  ephemeralKey: bytesText(PUBLIC_KEY_BYTES),
  nonce: bytesText(NONCE_BYTES),
  sealed: bytesText(KEY_BYTES + GCM_TAG_BYTES),
})
export type SealedBox = z.infer<typeof SealedBox>

/** What a box is bound to: the derivation's info, and what is authenticated beside the key. */
export type BoxContext = { info: string[]; aad: Buffer }

/** Seals a key to a public key; null when that is no point of P-256. */
export function sealTo(
  publicKey: string,
  { info, aad }: BoxContext,
  key: Uint8Array,
  random: Random,
): SealedBox | null {
  const ephemeral = newKeyPair(random)
  const shared = agree(ephemeral.privateKey, fromText(publicKey))
  if (shared === null) return null
  const boxKey = deriveKey(shared, ephemeral.publicKey, info)
  const { nonce, sealed } = seal(boxKey, key, aad, random)
  wipe(ephemeral.privateKey, shared, boxKey)
  return { ephemeralKey: toText(ephemeral.publicKey), nonce: toText(nonce), sealed: toText(sealed) }
}

/** The key in a box; null when it is for somebody else, for something else, or altered. The caller wipes it. */
export function openBox(pair: KeyPair, box: SealedBox, { info, aad }: BoxContext): Buffer | null {
  const ephemeralKey = fromText(box.ephemeralKey)
  const shared = agree(pair.privateKey, ephemeralKey)
  if (shared === null) return null
  const boxKey = deriveKey(shared, ephemeralKey, info)
  const key = unseal(boxKey, { nonce: fromText(box.nonce), sealed: fromText(box.sealed) }, aad)
  wipe(shared, boxKey)
  return key
}
