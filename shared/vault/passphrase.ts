export const PASSPHRASE_MAX = 1024
export const PASSPHRASE_MIN_CHARACTERS = 14
export const PASSPHRASE_MIN_WORDS = 5

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How long a passphrase is: characters as people count them, and distinct words. */
export type PassphraseShape = { characters: number; words: number; ok: boolean }

/** The one form of a passphrase that keys are derived from (NFC), so that every keyboard gives the same key. */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFC')
}

/** Counts characters and distinct words; `ok` when there are 14 characters or 5 words and not too many. */
export function passphraseShape(typed: string): PassphraseShape {
  const text = normalisePassphrase(typed)
  if (text.length > PASSPHRASE_MAX) return { characters: text.length, words: 0, ok: false }
  const characters = [...graphemes.segment(text)].length
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).size
  return { characters, words, ok: characters >= PASSPHRASE_MIN_CHARACTERS || words >= PASSPHRASE_MIN_WORDS }
}
