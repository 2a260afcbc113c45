import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calibrateKdf,
  CREATION_FLOOR,
  deriveTag,
  KDF_DEFAULT,
  KdfBlock,
  newKdfBlock,
  READING_CEILING,
  READING_FLOOR,
} from '#electron/vault/argon2.ts'
import type { KdfCost } from '#electron/vault/argon2.ts'
import { toText } from '#electron/vault/bytes.ts'

const salt = Buffer.alloc(16, 7)
const good = newKdfBlock(READING_FLOOR, READING_FLOOR, salt)

describe('a key derivation', () => {
  test('gives this key for ever', async () => {
    // Node's own Argon2 (OpenSSL's, absent from Electron) gives the same for these inputs.
    const tag = await deriveTag(Buffer.from('secret'), good)
    expect(tag.toString('hex')).toBe('5de0010158e62f94ddc214ec9d8f2046f03bc3fc085debf8eaa9cc6ec54cf2b8')
  })

  test('outside the reading bounds, or not Argon2id 0x13 with 32 bytes, is refused before work is done', async () => {
    const bad = fc.oneof(
      fc.record({
        memoryKiB: fc.oneof(
          fc.integer({ max: READING_FLOOR.memoryKiB - 1 }),
          fc.integer({ min: READING_CEILING.memoryKiB + 1 }),
          fc.double({ noInteger: true }),
        ),
      }),
      fc.record({ passes: fc.oneof(fc.integer({ max: 1 }), fc.integer({ min: 11 }), fc.constant(null)) }),
      fc.record({ lanes: fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: 17 }), fc.constant('4')) }),
      fc.record({ version: fc.integer().filter(version => version !== 0x13) }),
      fc.record({
        algorithm: fc.oneof(
          fc.constantFrom('argon2i', 'argon2d', 'pbkdf2', 'Argon2id', ''),
          fc.string().filter(text => text !== 'argon2id'),
        ),
      }),
      fc.record({ tagBytes: fc.integer().filter(length => length !== 32) }),
      fc.record({
        salt: fc.oneof(
          fc.uint8Array({ maxLength: 15 }).map(toText),
          fc.uint8Array({ minLength: 17, maxLength: 64 }).map(toText),
          fc.constant('!'.repeat(22)),
          fc.constant('ZZZZZZZZZZZZZZZZZZZZZZ'),
        ),
      }),
      fc.record({ extra: fc.anything() }),
    )
    await fc.assert(
      fc.asyncProperty(bad, async change => {
        const block = { ...good, ...change }
        expect(KdfBlock.safeParse(block).success).toBe(false)
        const before = process.cpuUsage()
        await expect(deriveTag(salt, block as KdfBlock)).rejects.toMatchObject({ code: 'kdf-refused' }) // as: the point is a block of the wrong shape
        // The processor's time and not the clock's: a busy machine says nothing about work.
        expect(process.cpuUsage(before).user / 1_000).toBeLessThan(50)
      }),
      { numRuns: 400 },
    )
  })

  test('cheaper than the floor is refused at creation', () => {
    expect(() => newKdfBlock(READING_FLOOR, CREATION_FLOOR, salt)).toThrow(/outside the safe bounds/)
    expect(newKdfBlock(CREATION_FLOOR, CREATION_FLOOR, salt)).toMatchObject(CREATION_FLOOR)
  })
})

describe('calibration', () => {
  /** A computer that needs this many milliseconds for a mebibyte and pass. */
  const computer = (msPerMib: number) => async (cost: KdfCost) => (cost.memoryKiB / 1024) * cost.passes * msPerMib

  test('raises memory first, then passes, and stays between half a second and a second where it can', async () => {
    const costs = [
      await calibrateKdf(computer(1.5), 16e9),
      await calibrateKdf(computer(0.6), 16e9),
      await calibrateKdf(computer(0.1), 8e9),
    ]
    expect(costs[0]).toEqual(KDF_DEFAULT)
    expect(costs[1]?.passes).toBe(3)
    expect(costs[1]?.memoryKiB).toBeGreaterThan(KDF_DEFAULT.memoryKiB)
    expect(costs[2]?.passes).toBeGreaterThan(3)
    const took = await Promise.all(costs.map((cost, index) => computer([1.5, 0.6, 0.1][index] ?? 0)(cost)))
    for (const ms of took) expect(ms >= 500 && ms <= 1000).toBe(true)
  })

  test('never goes below the creation floor or above the reading bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.0001, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 256 }),
        async (speed, gigabytes) => {
          const cost = await calibrateKdf(computer(speed), gigabytes * 2 ** 30)
          expect(() => newKdfBlock(cost, CREATION_FLOOR, salt)).not.toThrow()
        },
      ),
    )
  })
})
