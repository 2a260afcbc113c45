import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'
import { normalisePassphrase, PASSPHRASE_MAX, passphraseShape } from './passphrase.ts'

/** Why a passphrase is refused. */
export type PassphraseReason = 'empty' | 'too-short' | 'too-long' | 'well-known' | 'guessable' | 'personal'

/** How hard a passphrase is to guess (0–4), whether it may be used, and one plain sentence saying so. */
export type PassphraseRating = {
  score: 0 | 1 | 2 | 3 | 4
  accepted: boolean
  reason: PassphraseReason | null
  sentence: string
}

/** Examples so often printed that every guessing tool starts with them. */
const WELL_KNOWN = new Set(
  [
    'correct horse battery staple',
    'the quick brown fox jumps over the lazy dog',
    'quick brown fox jumps over the lazy dog',
    'to be or not to be that is the question',
    'may the force be with you',
    'in the beginning god created the heaven and the earth',
    'god grant me the serenity',
    'grant me the serenity to accept the things i cannot change',
    'one day at a time',
    'keep coming back it works if you work it',
    'progress not perfection',
    'this too shall pass',
    'let me in please thank you',
    'my name is my password',
    'never gonna give you up',
    'twinkle twinkle little star',
    'row row row your boat',
    'four score and seven years ago',
    'i love you to the moon and back',
    'live laugh love',
  ].map(lettersOf),
)

/** What the library found weakest, as advice a person can follow. */
const ADVICE: Record<string, string> = {
  straightRow: 'It follows the keys of a keyboard. Use words that have nothing to do with each other.',
  keyPattern: 'It follows the keys of a keyboard. Use words that have nothing to do with each other.',
  simpleRepeat: 'It repeats the same character. Use words that have nothing to do with each other.',
  extendedRepeat: 'It repeats the same piece. Use words that have nothing to do with each other.',
  sequences: 'It contains a run such as 1234 or abcd. Add words that have nothing to do with each other.',
  recentYears: 'A year adds very little. Add another word instead.',
  dates: 'A date adds very little. Add another word instead.',
  topTen: 'It is one of the passwords guessed first. Use words that have nothing to do with each other.',
  topHundred: 'It is one of the passwords guessed first. Use words that have nothing to do with each other.',
  common: 'It is on lists of common passwords. Use words that have nothing to do with each other.',
  similarToCommon: 'It is close to a common password. Use words that have nothing to do with each other.',
  wordByItself: 'A single word is guessed quickly. Add words that have nothing to do with it.',
  namesByThemselves: 'Names are guessed quickly. Add words that have nothing to do with them.',
  commonNames: 'Names are guessed quickly. Add words that have nothing to do with them.',
}
const PERSONAL_ADVICE = 'It is made of your own or the clinic’s name. Use words that nobody would link with you.'
const OTHER_ADVICE = 'It could still be guessed. Add another word that has nothing to do with the others.'

/** The library's own line above which guessing is out of reach even for a stolen, unlocked file. */
const ENOUGH = 4
/** Longer text is rated by its beginning: the work grows with the square of the length. */
const RATED_CHARACTERS = 128

const rater = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  maxLength: RATED_CHARACTERS,
  // The library's own 512 takes half a second for a phrase full of digits and signs, and rates no such phrase otherwise than 64.
  l33tMaxSubstitutions: 64,
})

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function refuse(score: PassphraseRating['score'], reason: PassphraseReason, sentence: string): PassphraseRating {
  return { score, accepted: false, reason, sentence }
}

/** How much of the text is made of the person's or clinic's own words, from 0 to 1. */
function personalShare(text: string, personal: readonly string[]): number {
  const letters = lettersOf(text)
  let left = letters
  for (const word of personal.flatMap(name => name.split(/\s+/)).map(lettersOf)) {
    if (word.length >= 3) left = left.replaceAll(word, '')
  }
  return letters.length === 0 ? 0 : 1 - left.length / letters.length
}

/** Rates a passphrase against the policy and against guessing; `personal` holds names that would be tried first. */
export function ratePassphrase(typed: string, personal: readonly string[]): PassphraseRating {
  const text = normalisePassphrase(typed)
  if (text.trim().length === 0) {
    return refuse(0, 'empty', 'Choose at least 14 characters, or five words that have nothing to do with each other.')
  }
  if (text.length > PASSPHRASE_MAX) {
    return refuse(0, 'too-long', `A passphrase can have at most ${PASSPHRASE_MAX.toLocaleString('en-US')} characters.`)
  }
  const shape = passphraseShape(text)
  if (WELL_KNOWN.has(lettersOf(text))) {
    return refuse(0, 'well-known', 'This phrase is printed everywhere and guessed first. Choose words of your own.')
  }
  const rated = rater.check(text, [...personal].slice(0, 20))
  if (!shape.ok) {
    const missing = 14 - shape.characters
    const sentence = `Add ${missing} more ${missing === 1 ? 'character' : 'characters'}, or use five different words.`
    return refuse(rated.score > 2 ? 2 : rated.score, 'too-short', sentence)
  }
  if (personalShare(text, personal) > 0.5) return refuse(1, 'personal', PERSONAL_ADVICE)
  if (rated.score < ENOUGH) {
    return refuse(rated.score, 'guessable', ADVICE[rated.feedback.warning ?? ''] ?? OTHER_ADVICE)
  }
  return { score: rated.score, accepted: true, reason: null, sentence: 'A good passphrase: hard to guess.' }
}
