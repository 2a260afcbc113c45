import * as z from 'zod'
import { bytesText } from './argon2.ts'
import { canonicalJson, fromText, toText, utf8, wipe } from './bytes.ts'
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

/** A database key on its way to another process of ours: readable by the holder of one private key only. */
export const KeyBox = z.strictObject({
  ephemeralKey: bytesText(PUBLIC_KEY_BYTES),
  nonce: bytesText(NONCE_BYTES),
  sealed: bytesText(KEY_BYTES + GCM_TAG_BYTES),
})
export type KeyBox = z.infer<typeof KeyBox>

const INFO = ['1', 'copy-key']
const aadOf = (file: string) => utf8(canonicalJson({ purpose: 'copy-key', version: 1, file }))

/** Seals the key of a copy to a public key, bound to the copy's file; throws when that key is no point of P-256. */
export function sealCopyKey(publicKey: string, file: string, key: Uint8Array, random: Random): KeyBox {
  const ephemeral = newKeyPair(random)
  const shared = agree(ephemeral.privateKey, fromText(publicKey))
  if (shared === null) throw new Error('The other process gave a key that is no point of P-256.')
  const boxKey = deriveKey(shared, ephemeral.publicKey, INFO)
  const { nonce, sealed } = seal(boxKey, key, aadOf(file), random)
  wipe(ephemeral.privateKey, shared, boxKey)
  return { ephemeralKey: toText(ephemeral.publicKey), nonce: toText(nonce), sealed: toText(sealed) }
}

/** The key in the box; null when it is for somebody else, for another file, or altered. The caller wipes it. */
export function openCopyKey(pair: KeyPair, file: string, { ephemeralKey, nonce, sealed }: KeyBox): Buffer | null {
  const publicKey = fromText(ephemeralKey)
  const shared = agree(pair.privateKey, publicKey)
  if (shared === null) return null
  const boxKey = deriveKey(shared, publicKey, INFO)
  const key = unseal(boxKey, { nonce: fromText(nonce), sealed: fromText(sealed) }, aadOf(file))
  wipe(shared, boxKey)
  return key
}
