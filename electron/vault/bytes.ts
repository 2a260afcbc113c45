/** Zeroes every buffer given: keys do not stay in memory longer than their work. */
export function wipe(...buffers: (Uint8Array | null | undefined)[]): void {
  for (const buffer of buffers) buffer?.fill(0)
}

/** A copy in memory of its own, outside Node's shared pool, so that it can be zeroed and is never cloned with neighbours. */
export function ownCopy(bytes: Uint8Array): Buffer {
  const copy = Buffer.alloc(bytes.length)
  copy.set(bytes)
  return copy
}

/** Text as UTF-8 in memory of its own. */
export function utf8(text: string): Buffer {
  const bytes = Buffer.alloc(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

/** Bytes as base64url without padding: the header's only spelling of bytes. */
export function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

/** Bytes from base64url; `toText` gives the same text back only if it was canonical, which the header's schema checks. */
export function fromText(text: string): Buffer {
  return ownCopy(Buffer.from(text, 'base64url'))
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** JSON with sorted keys and no white space: one value has one spelling, so it can be hashed and compared. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held ?? null)}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
