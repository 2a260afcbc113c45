import { hash } from 'node:crypto'

const BLOCK = 64
const [INNER, OUTER] = [0x36, 0x5c]

/**
 * HMAC-SHA-256 (RFC 2104) with a key of at most 64 bytes. Node's own sets a context up each time, at forty microseconds an event;
 * a check of the log makes one for each of a million.
 */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Buffer {
  if (key.length > BLOCK) throw new RangeError('The key is longer than a block.')
  const inner = padded(key, INNER, message)
  const outer = padded(key, OUTER, hash('sha256', inner, 'buffer'))
  const code = hash('sha256', outer, 'buffer')
  inner.fill(0, 0, BLOCK)
  outer.fill(0, 0, BLOCK)
  return code
}

function padded(key: Uint8Array, pad: number, message: Uint8Array): Buffer {
  const block = Buffer.alloc(BLOCK + message.length, pad)
  for (let at = 0; at < key.length; at += 1) block[at] = (key[at] ?? 0) ^ pad
  block.set(message, BLOCK)
  return block
}
