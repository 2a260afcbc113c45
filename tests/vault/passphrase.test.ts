import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisePassphrase, passphraseShape } from '#shared/vault/passphrase.ts'
import { ratePassphrase } from '#shared/vault/passphrase-strength.ts'

const verdict = (text: string, personal: readonly string[] = []) => {
  const { accepted, reason } = ratePassphrase(text, personal)
  return [accepted, reason]
}

describe('a passphrase', () => {
  test('[VA4] needs 14 characters or five different words', () => {
    expect(
      ['kT9#vLq2!mZx8', 'kT9#vLq2!mZx8&', 'ox ox ox ox ox', 'a b c d e', '五 つ の 言 葉'].map(text =>
        passphraseShape(text),
      ),
    ).toEqual([
      { characters: 13, words: 3, ok: false },
      { characters: 14, words: 3, ok: true },
      { characters: 14, words: 1, ok: true },
      { characters: 9, words: 5, ok: true },
      { characters: 9, words: 5, ok: true },
    ])
    expect(verdict('kT9#vLq2!mZx8')).toEqual([false, 'too-short'])
  })

  test('[VA5] that is common, repeated, well known or made of own names is refused', () => {
    const own = ['Dana Whitfield', 'Harbor View Clinic']
    const tried = [
      'passwordpassword',
      'qwertyuiopasdfgh',
      'aaaaaaaaaaaaaaaaaaaa',
      '12345678901234567890',
      'One day at a time!',
      'correct horse battery staple',
    ]
    expect(tried.map(text => verdict(text))).toEqual([
      [false, 'guessable'],
      [false, 'guessable'],
      [false, 'guessable'],
      [false, 'guessable'],
      [false, 'well-known'],
      [false, 'well-known'],
    ])
    expect(verdict('Harbor View Clinic 2026', own)).toEqual([false, 'personal'])
  })

  test('of unrelated words or enough random characters is accepted, in any script', () => {
    const tried = [
      'lamp river cousin twelve fold',
      'kT9#vLq2!mZx8&',
      'café rivière cousine étoile',
      'река лампа двенадцать складка',
      '🦊🐢🌋🛶🧭🪗🥁🧵🪁🛎🧊🪴🪨🛸',
    ]
    expect(tried.map(text => verdict(text))).toEqual(tried.map(() => [true, null]))
  })

  test('[VA6] is the same in composed and decomposed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        expect(normalisePassphrase(text.normalize('NFD'))).toBe(normalisePassphrase(text.normalize('NFC')))
      }),
      { numRuns: 500 },
    )
  })

  test('of any text at all is rated with a sentence, and never accepted when short or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const rating = ratePassphrase(text, [])
        expect(rating.sentence).toMatch(/^[A-Z].*[.]$/)
        expect(rating.accepted && !passphraseShape(text).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
    expect(verdict('lamp river cousin '.repeat(60))).toEqual([false, 'too-long'])
    expect(verdict('')).toEqual([false, 'empty'])
  })
})
