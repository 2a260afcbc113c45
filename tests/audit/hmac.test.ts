import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hmacSha256 } from '#electron/audit/hmac.ts'

test('the code is HMAC-SHA-256 as Node makes it, for every key of up to 64 bytes and every message', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.uint8Array({ maxLength: 400 }), (key, message) => {
      expect(hmacSha256(key, message)).toEqual(createHmac('sha256', key).update(message).digest())
    }),
  )
  expect(() => hmacSha256(Buffer.alloc(65), Buffer.alloc(1))).toThrow('longer than a block')
})

test('neither key nor message is changed', () => {
  const [key, message] = [Buffer.alloc(32, 7), Buffer.from('event')]
  hmacSha256(key, message)
  expect([key, message]).toEqual([Buffer.alloc(32, 7), Buffer.from('event')])
})
