import { createHash } from 'node:crypto'

/** A UUID (version 8) that is a digest of these values: whoever changes one of them no longer has the row the id names. */
export function contentId(...values: readonly (string | number | null)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(values)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
