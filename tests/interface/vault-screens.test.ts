import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kitText, twoPlaces } from '#renderer/vault/recovery-kit.ts'
import { waitSeconds } from '#renderer/vault/wait.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { encodeRecoveryCode, parseRecoveryCode, recoveryCodeGroups } from '#shared/vault/recovery-code.ts'

describe('the wait after wrong passphrases', () => {
  test('is read back from the vault’s own sentence, never shorter than it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), seconds => {
        const read = waitSeconds(new VaultFault('wait', { seconds }).message) ?? 0
        expect(read).toBeGreaterThanOrEqual(seconds)
        expect(read).toBeLessThan(seconds + 60)
      }),
    )
  })

  test('is unknown when the sentence names none', () => {
    expect(waitSeconds('That did not open the vault. Check it and try again.')).toBe(null)
  })
})

describe('the recovery kit', () => {
  const code = encodeRecoveryCode(new Uint8Array(20).fill(171))

  test('as text holds the heading, the facts, the code in three rows, and the advice', () => {
    const groups = recoveryCodeGroups(code)
    expect(kitText(code, { heading: 'Kit', facts: ['For: Ana'], advice: ['Keep it.'] }).split('\r\n')).toEqual([
      'Kit',
      '',
      'For: Ana',
      '',
      groups.slice(0, 3).join('   '),
      groups.slice(3, 6).join('   '),
      groups.slice(6, 9).join('   '),
      '',
      'Keep it.',
      '',
    ])
  })

  test('holds a code that can be typed back as it stands', () => {
    const rows = kitText(code, { heading: '', facts: [], advice: [] }).trim()
    expect(parseRecoveryCode(rows)).toMatchObject({ ok: true, code })
  })

  test('asks for two different groups in order, and every pair can come up', () => {
    const pairs = new Set<string>()
    for (let one = 0; one < 9; one += 1)
      for (let step = 0; step < 8; step += 1) {
        const drawn = [one, step]
        const [first, second] = twoPlaces(() => drawn.shift() ?? 0)
        expect(first).toBeLessThan(second)
        pairs.add(`${first} ${second}`)
      }
    expect(pairs.size).toBe(36)
  })
})
