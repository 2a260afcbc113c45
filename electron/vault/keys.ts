import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomFillSync,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import { ownCopy, utf8, wipe } from './bytes.ts'

// Only what Electron's BoringSSL has too: AES-256-GCM, HKDF and HMAC over SHA-2, ECDH and ECDSA on P-256.

export const KEY_BYTES = 32
export const PUBLIC_KEY_BYTES = 65
export const NONCE_BYTES = 12
export const GCM_TAG_BYTES = 16
const CURVE = 'prime256v1'

/** Random bytes in memory of their own. */
export type Random = (bytes: number) => Buffer

/** Bytes from the system's generator, outside Node's shared pool. */
export function secureRandom(bytes: number): Buffer {
  return randomFillSync(Buffer.alloc(bytes))
}

/** 32 bytes by HKDF-SHA-512; the parts of `info` are kept apart by NUL, which none of them contains. */
export function deriveKey(secret: Uint8Array, salt: Uint8Array, info: readonly string[]): Buffer {
  const joined = utf8(['circlebook', ...info].join('\0'))
  return Buffer.from(hkdfSync('sha512', secret, salt, joined, KEY_BYTES)) // a view of its own 32 bytes, no pool
}

/** HMAC-SHA-256 over parts, each preceded by its length so that no two lists of parts look alike. */
export function macOf(key: Uint8Array, parts: readonly Uint8Array[]): Buffer {
  const mac = createHmac('sha256', key)
  for (const part of parts) {
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(part.length))
    mac.update(length).update(part)
  }
  return mac.digest()
}

/** Whether two byte strings are equal, in constant time. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** AES-256-GCM with its nonce; `sealed` ends with the 16-byte tag. */
export type Sealed = { nonce: Buffer; sealed: Buffer }

/** Encrypts with a fresh 96-bit nonce, bound to `aad`. */
export function seal(key: Uint8Array, plain: Uint8Array, aad: Uint8Array, random: Random): Sealed {
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG_BYTES })
  cipher.setAAD(aad)
  const sealed = Buffer.alloc(plain.length + GCM_TAG_BYTES)
  sealed.set(cipher.update(plain), 0)
  cipher.final()
  sealed.set(cipher.getAuthTag(), plain.length)
  return { nonce, sealed }
}

/** Decrypts into memory of its own; null when the key, the `aad` or a byte differs. */
export function unseal(key: Uint8Array, box: Sealed, aad: Uint8Array): Buffer | null {
  if (box.sealed.length < GCM_TAG_BYTES || box.nonce.length !== NONCE_BYTES) return null
  const split = box.sealed.length - GCM_TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, box.nonce, { authTagLength: GCM_TAG_BYTES })
  decipher.setAAD(aad)
  decipher.setAuthTag(box.sealed.subarray(split))
  const unproved = decipher.update(box.sealed.subarray(0, split))
  try {
    decipher.final()
    return ownCopy(unproved)
  } catch {
    return null
  } finally {
    wipe(unproved)
  }
}

/** A P-256 pair as raw bytes: 32 private (left-padded), 65 public (uncompressed). */
export type KeyPair = { privateKey: Buffer; publicKey: Buffer }

/** The pair of a private key; null when the bytes are no valid private key (zero, or not below the group's order). */
export function pairOf(privateKey: Uint8Array): KeyPair | null {
  const ecdh = createECDH(CURVE)
  try {
    ecdh.setPrivateKey(privateKey)
    return { privateKey: ownCopy(privateKey), publicKey: ownCopy(ecdh.getPublicKey()) }
  } catch {
    return null
  }
}

/** A fresh P-256 pair. */
export function newKeyPair(random: Random): KeyPair {
  for (;;) {
    const candidate = random(KEY_BYTES)
    const pair = pairOf(candidate)
    wipe(candidate)
    if (pair !== null) return pair
  }
}

/** The secret two pairs share, 32 bytes; null when the public key is no point of the curve. */
export function agree(privateKey: Uint8Array, publicKey: Uint8Array): Buffer | null {
  const ecdh = createECDH(CURVE)
  try {
    ecdh.setPrivateKey(privateKey)
    const shared = ecdh.computeSecret(publicKey)
    const own = ownCopy(shared)
    wipe(shared)
    return own
  } catch {
    return null
  }
}

// A P-256 key has one DER form: fixed bytes around the raw ones. Building it here keeps keys out of JavaScript strings (JWK, PEM).
const PKCS8_HEAD = '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420'
const PKCS8_MIDDLE = 'a144034200'
const SPKI_HEAD = '3059301306072a8648ce3d020106082a8648ce3d030107034200'

function pkcs8(pair: KeyPair): Buffer {
  const head = Buffer.from(PKCS8_HEAD, 'hex')
  const middle = Buffer.from(PKCS8_MIDDLE, 'hex')
  const der = Buffer.alloc(head.length + KEY_BYTES + middle.length + PUBLIC_KEY_BYTES)
  der.set(head, 0)
  der.set(pair.privateKey, head.length)
  der.set(middle, head.length + KEY_BYTES)
  der.set(pair.publicKey, head.length + KEY_BYTES + middle.length)
  return der
}

/** Signs for one person; `sign` gives 64 bytes, r then s, of ECDSA P-256 over SHA-256. */
export type Signer = { readonly publicKey: Buffer; sign(data: Uint8Array): Buffer }

/** A signer over a pair it does not own: wiping the pair's private key ends it (signing then throws). */
export function signerOf(pair: KeyPair): Signer {
  return {
    publicKey: pair.publicKey,
    sign(data) {
      if (pair.privateKey.every(byte => byte === 0)) throw new Error('The signing key has been wiped.')
      const der = pkcs8(pair)
      try {
        const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
        return ownCopy(sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }))
      } finally {
        wipe(der)
      }
    },
  }
}

/** Whether a 64-byte signature of `data` was made with the private half of this 65-byte public key; never throws. */
export function verifySignature(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== 64) return false
  const head = Buffer.from(SPKI_HEAD, 'hex')
  const der = Buffer.alloc(head.length + PUBLIC_KEY_BYTES)
  der.set(head, 0)
  der.set(publicKey, head.length)
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return false
  }
}

/** What an epoch's master key gives: one key a purpose, each 32 bytes. */
export type EpochKeys = {
  databaseKey: Buffer
  headerKey: Buffer
  sealKey: Buffer
  auditKey: Buffer
  backupKey: Buffer
  archiveKey: Buffer
}

/** Derives the keys of an epoch; the same master gives unrelated keys for another vault or epoch. */
export function epochKeys(master: Uint8Array, vaultId: string, epochId: string): EpochKeys {
  const derive = (purpose: string) => deriveKey(master, utf8(vaultId), ['1', purpose, vaultId, epochId])
  return {
    databaseKey: derive('database'),
    headerKey: derive('header-mac'),
    sealKey: derive('sealed-digest-mac'),
    auditKey: derive('audit-chain-mac'),
    backupKey: derive('backup-manifest-mac'),
    archiveKey: derive('past-audit-keys'),
  }
}
