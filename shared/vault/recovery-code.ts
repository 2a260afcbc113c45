/** Crockford's base32: no I, L, O or U, so a code read aloud or copied by hand has one spelling. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_CHARACTERS = 32
const CHECKSUM_CHARACTERS = 4
const CODE_CHARACTERS = SECRET_CHARACTERS + CHECKSUM_CHARACTERS
const GROUP_CHARACTERS = 4
/** The largest prime below 2²⁰: one wrong character and two swapped ones always change the remainder. */
const CHECKSUM_PRIME = 1_048_573
/** What people type between the groups: any white space, any dash, dots, underscores. */
const SEPARATOR = /[\s\p{Pd}\u2212._]/u
/** Longer text than this is not worth looking at. */
const MOST_TYPED = 1024

export const RECOVERY_SECRET_BYTES = 20

/** What is wrong with a typed recovery code; `position` counts the code's own characters from 1. */
export type RecoveryCodeError =
  | { kind: 'length'; characters: number }
  | { kind: 'character'; character: string; position: number }
  | { kind: 'checksum' }

/** A typed code as 20 secret bytes with its canonical spelling, or what is wrong with it. */
export type ParsedRecoveryCode =
  { ok: true; secret: Uint8Array; code: string } | { ok: false; error: RecoveryCodeError }

function checksum(values: readonly number[]): number[] {
  let remainder = 1
  for (const value of values) remainder = (remainder * 32 + value) % CHECKSUM_PRIME
  return [15, 10, 5, 0].map(shift => (remainder >> shift) & 31)
}

function toValues(secret: Uint8Array): number[] {
  const values: number[] = []
  let held = 0
  let bits = 0
  for (const byte of secret) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      values.push((held >> bits) & 31)
    }
    held &= 31
  }
  return values
}

function toSecret(values: readonly number[]): Uint8Array {
  const secret = new Uint8Array(RECOVERY_SECRET_BYTES)
  let held = 0
  let bits = 0
  let at = 0
  for (const value of values) {
    held = (held << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    secret[at] = (held >> bits) & 255
    at += 1
    held &= 255
  }
  return secret
}

function spell(values: readonly number[]): string {
  const letters = values.map(value => ALPHABET.charAt(value)).join('')
  return recoveryCodeGroups(letters).join('-')
}

/** Spells 20 secret bytes as nine groups of four, joined by hyphens; throws a RangeError for any other length. */
export function encodeRecoveryCode(secret: Uint8Array): string {
  if (secret.length !== RECOVERY_SECRET_BYTES) throw new RangeError('A recovery secret is 20 bytes.')
  const values = toValues(secret)
  return spell([...values, ...checksum(values)])
}

/** The characters of a typed code in capitals, O read as 0, I and L as 1, without what stands between the groups. */
function significant(typed: string): string[] {
  return [...typed.slice(0, MOST_TYPED).normalize('NFKC')]
    .filter(character => !SEPARATOR.test(character))
    .map(character => character.toUpperCase())
    .map(character => (character === 'O' ? '0' : character === 'I' || character === 'L' ? '1' : character))
}

/** Reads a typed code, tolerant of case, spaces, hyphens and of O, I and L; never throws. */
export function parseRecoveryCode(typed: string): ParsedRecoveryCode {
  const characters = significant(typed)
  const values = characters.map(character => (character.length === 1 ? ALPHABET.indexOf(character) : -1))
  const wrong = values.indexOf(-1)
  if (wrong !== -1) {
    return { ok: false, error: { kind: 'character', character: characters[wrong] ?? '', position: wrong + 1 } }
  }
  if (values.length !== CODE_CHARACTERS) return { ok: false, error: { kind: 'length', characters: values.length } }
  const secretValues = values.slice(0, SECRET_CHARACTERS)
  const expected = checksum(secretValues)
  if (!values.slice(SECRET_CHARACTERS).every((value, index) => value === expected[index])) {
    return { ok: false, error: { kind: 'checksum' } }
  }
  return { ok: true, secret: toSecret(secretValues), code: spell(values) }
}

/** The groups of four of a code, in order: nine for a whole one. */
export function recoveryCodeGroups(code: string): string[] {
  return code.replaceAll('-', '').match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, 'g')) ?? []
}

/** Whether what was typed back is this group, as tolerant as `parseRecoveryCode`. */
export function matchesRecoveryGroup(group: string, typed: string): boolean {
  return significant(group).join('') === significant(typed).join('')
}

/** Where a character stands, as the kit is read: by its group, while the code has that many. */
function placeOf(position: number): string {
  const group = Math.ceil(position / GROUP_CHARACTERS)
  const within = position - (group - 1) * GROUP_CHARACTERS
  return position <= CODE_CHARACTERS ? `group ${group}, character ${within}` : `character ${position}`
}

/** One plain sentence for the person who typed the code. */
export function recoveryCodeSentence(error: RecoveryCodeError): string {
  switch (error.kind) {
    case 'length':
      return `A recovery code has ${CODE_CHARACTERS} letters and digits; this one has ${error.characters}.`
    case 'character':
      return `Recovery codes never contain “${error.character}” (${placeOf(error.position)}). Check it against the printed kit.`
    case 'checksum':
      return 'One or more characters are not as printed. Check each group against the printed kit.'
  }
}
