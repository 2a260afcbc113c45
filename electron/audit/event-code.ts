import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

// Making a key ready takes several times as long as a code with it, and an event is written with every command.
const ready = new WeakMap<Uint8Array, KeyObject>()

/** The key made ready for use, once for each buffer; a wiped buffer is what it is, zeros, whatever it held before. */
function readyKey(key: Uint8Array): KeyObject {
  const known = key.some(byte => byte !== 0) ? ready.get(key) : undefined
  const made = known ?? createSecretKey(key)
  ready.set(key, made)
  return made
}

/** The code of one event: HMAC-SHA-256 over the code of the event before and its fields as a JSON array in column order. */
export function auditCode(auditKey: Uint8Array, before: Uint8Array, fields: readonly unknown[]): Buffer {
  return createHmac('sha256', readyKey(auditKey)).update(before).update(JSON.stringify(fields)).digest()
}
