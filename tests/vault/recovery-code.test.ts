import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeRecoveryCode,
  matchesRecoveryGroup,
  parseRecoveryCode,
  recoveryCodeGroups,
  recoveryCodeSentence,
} from '#shared/vault/recovery-code.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

describe('a recovery code', () => {
  test('[VA7] is nine groups of four and comes back as the same 20 bytes', () => {
    fc.assert(
      fc.property(secrets, secret => {
        const code = encodeRecoveryCode(secret)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseRecoveryCode(code)).toEqual({ ok: true, secret, code })
      }),
      { numRuns: 500 },
    )
  })

  test('has this spelling for ever', () => {
    const secret = Uint8Array.from({ length: 20 }, (_, index) => index * 13)
    expect(encodeRecoveryCode(secret)).toBe('006H-M9SM-8575-PT3N-GA7S-SADP-RF8D-VTQQ-V2VN')
  })

  test('[VA8] is read in any case, with any spaces and dashes, with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.array(fc.constantFrom(' ', '-', '–', '\t', '\u00a0', '', '.', '\n'), { minLength: 36, maxLength: 36 }),
        (secret, between) => {
          const code = encodeRecoveryCode(secret)
          const letters = code.replaceAll('-', '').toLowerCase()
          const sloppy = [...letters].map((letter, index) => letter + (between[index] ?? '')).join('')
          const misread = sloppy.replaceAll('0', 'o').replace('1', 'l').replace('1', 'I')
          expect(parseRecoveryCode(misread)).toEqual({ ok: true, secret, code })
        },
      ),
      { numRuns: 500 },
    )
  })

  test('[VA9] with one wrong character, or two swapped, is never accepted', () => {
    const place = fc.nat({ max: 35 })
    fc.assert(
      fc.property(secrets, place, place, fc.constantFrom(...ALPHABET), (secret, at, other, letter) => {
        const letters = [...encodeRecoveryCode(secret).replaceAll('-', '')]
        const wrong = letters.with(at, letter)
        const swapped = letters.with(at, letters[other] ?? '').with(other, letters[at] ?? '')
        for (const typed of [wrong, swapped]) {
          if (typed.join('') === letters.join('')) continue
          expect(parseRecoveryCode(typed.join(''))).toEqual({ ok: false, error: { kind: 'checksum' } })
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('says whether its length, a character or its checksum is wrong', () => {
    const code = encodeRecoveryCode(new Uint8Array(20))
    expect([
      parseRecoveryCode(code.slice(0, -1)),
      parseRecoveryCode(`U${code.slice(1)}`),
      parseRecoveryCode(`1${code.slice(1)}`),
    ]).toEqual([
      { ok: false, error: { kind: 'length', characters: 35 } },
      { ok: false, error: { kind: 'character', character: 'U', position: 1 } },
      { ok: false, error: { kind: 'checksum' } },
    ])
    expect(recoveryCodeSentence({ kind: 'length', characters: 35 })).toBe(
      'A recovery code has 36 letters and digits; this one has 35.',
    )
  })

  test('names the group and the place in it of a character that no code holds', () => {
    const placeOf = (position: number) =>
      recoveryCodeSentence({ kind: 'character', character: 'U', position }).match(/\((.*)\)/)?.[1]
    expect([1, 4, 5, 36, 37].map(placeOf)).toEqual([
      'group 1, character 1',
      'group 1, character 4',
      'group 2, character 1',
      'group 9, character 4',
      'character 37',
    ])
  })

  test('made of anything at all is refused without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), typed => {
        expect(parseRecoveryCode(typed).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('two groups typed back are compared as tolerantly as the whole', () => {
    const groups = recoveryCodeGroups(encodeRecoveryCode(new Uint8Array(20).fill(8)))
    expect([groups.length, matchesRecoveryGroup('10AB', ' ioab '), matchesRecoveryGroup('10AB', '10AC')]).toEqual([
      9,
      true,
      false,
    ])
  })
})
