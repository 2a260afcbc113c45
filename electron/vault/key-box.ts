import { canonicalJson, utf8 } from './bytes.ts'
import type { KeyPair, Random } from './keys.ts'
import { openBox, SealedBox, sealTo } from './sealed-box.ts'
import type { BoxContext } from './sealed-box.ts'

/** A database key on its way to another process of ours: readable by the holder of one private key only. */
export const KeyBox = SealedBox
export type KeyBox = SealedBox

const contextOf = (file: string): BoxContext => ({
  info: ['1', 'copy-key'],
  aad: utf8(canonicalJson({ purpose: 'copy-key', version: 1, file })),
})

/** Seals the key of a copy to a public key, bound to the copy's file; throws when that key is no point of P-256. */
export function sealCopyKey(publicKey: string, file: string, key: Uint8Array, random: Random): KeyBox {
  const box = sealTo(publicKey, contextOf(file), key, random)
  if (box === null) throw new Error('The other process gave a key that is no point of P-256.')
  return box
}

/** The key in the box; null when it is for somebody else, for another file, or altered. The caller wipes it. */
export const openCopyKey = (pair: KeyPair, file: string, box: KeyBox): Buffer | null =>
  openBox(pair, box, contextOf(file))
