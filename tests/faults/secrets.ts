import { KdfBlock, READING_CEILING, READING_FLOOR, deriveTag, newKdfBlock } from '#electron/vault/argon2.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { ratePassphrase } from '#shared/vault/passphrase-strength.ts'
import { normalisePassphrase, PASSPHRASE_MAX, passphraseShape } from '#shared/vault/passphrase.ts'
import { encodeRecoveryCode, parseRecoveryCode, RECOVERY_SECRET_BYTES } from '#shared/vault/recovery-code.ts'
import { numbers, oneOf, type Next } from './chance.ts'
import type { Outcome } from './tally.ts'

/** Blocks outside the bounds are refused, and in no time: nothing is derived. */
export async function badKdfBlocks(cases: number, seed: number): Promise<Outcome[]> {
  const next = numbers(seed)
  const good = newKdfBlock(READING_FLOOR, READING_FLOOR, secureRandom(16))
  const edges: readonly unknown[] = [
    ...[0, -1, 1, 2 ** 31, 2 ** 53, 1.5, Number.NaN, Infinity, null, '19456', [], {}, true],
    ...[
      READING_FLOOR.memoryKiB - 1,
      READING_CEILING.memoryKiB + 1,
      READING_CEILING.passes + 1,
      READING_CEILING.lanes + 1,
    ],
  ]
  const outcomes: Outcome[] = []
  while (outcomes.length < cases) {
    const key = oneOf(Object.keys(good), next)
    const value =
      key === 'salt' ? oneOf(['', 'AA', 'x'.repeat(22), 'A'.repeat(2_000_000), null], next) : oneOf(edges, next)
    const block: unknown = { ...good, [key]: value, ...(next(20) === 0 ? { more: 1 } : {}) }
    if (KdfBlock.safeParse(block).success) continue
    const began = performance.now()
    const asked = block as KdfBlock // what a header that somebody else wrote may hold
    const refused = await deriveTag(Buffer.alloc(8), asked).then(
      () => 'derived',
      (error: unknown) => (isVaultFault(error) ? error.code : String(error)),
    )
    const isQuick = performance.now() - began < 1_000
    outcomes.push({
      label: `KDF ${key} ${String(value).slice(0, 20)}`,
      complaints: refused === 'kdf-refused' && isQuick ? [] : [refused],
    })
  }
  return outcomes
}

const LETTERS = [
  'a',
  'é',
  'e\u0301',
  'ß',
  '語',
  '👩‍👩‍👧',
  ' ',
  '\u00a0',
  '\u200d',
  '\ud800',
  'Å',
  'A\u030a',
  '"',
  '\\',
  '\0',
  '9',
] as const

const aText = (next: Next, most: number) => Array.from({ length: next(most) }, () => oneOf(LETTERS, next)).join('')

/** Any text is rated without fault; what is too short or too long is refused; composed and decomposed letters are one passphrase. */
export function anyPassphrases(cases: number, seed: number): Outcome[] {
  const next = numbers(seed)
  return Array.from({ length: cases }, () => {
    const typed = next(12) === 0 ? 'x'.repeat(PASSPHRASE_MAX - 5 + next(2_000)) : aText(next, 60)
    const complaints: string[] = []
    const [shape, rating] = [passphraseShape(typed), ratePassphrase(typed, ['Dana Whitfield'])]
    if (rating.accepted && !shape.ok) complaints.push('accepted, and too short or too long')
    if (normalisePassphrase(typed.normalize('NFD')) !== normalisePassphrase(typed))
      complaints.push('two forms of one passphrase')
    return { label: `passphrase ${JSON.stringify(typed.slice(0, 30))}`, complaints }
  })
}

/** A code is read back however it is typed; with one character changed or two exchanged it is none. */
export function anyRecoveryCodes(cases: number, seed: number): Outcome[] {
  const next = numbers(seed)
  return Array.from({ length: cases }, () => {
    const secret = Buffer.from(Array.from({ length: RECOVERY_SECRET_BYTES }, () => next(256)))
    const code = encodeRecoveryCode(secret)
    const complaints: string[] = []
    const loose = [...code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')].map(letter =>
      next(3) === 0 ? `${letter} ` : letter,
    )
    const read = parseRecoveryCode(loose.join(''))
    if (!read.ok || !Buffer.from(read.secret).equals(secret)) complaints.push('not read back')
    const letters = [...code.replaceAll('-', '')]
    const [at, other] = [next(letters.length), oneOf([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'], next)]
    const changed = letters.map((letter, index) => (index === at ? other : letter)).join('')
    if (other !== letters[at] && parseRecoveryCode(changed).ok)
      complaints.push(`a wrong character is taken: ${changed}`)
    const swapped = letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? '').join('')
    if (swapped !== letters.join('') && parseRecoveryCode(swapped).ok)
      complaints.push(`exchanged characters are taken: ${swapped}`)
    const cut = letters.slice(0, next(letters.length)).join('')
    if (parseRecoveryCode(cut).ok) complaints.push('half a code is taken')
    return { label: `recovery code ${code}`, complaints }
  })
}
