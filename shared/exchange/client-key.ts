import { fold } from '#shared/ipc/text.ts'

/** The fields two records are told apart by. */
export type Identity = {
  legalFirstName: string
  legalLastName: string
  recordNumber: string | null
  bornOn: string | null
}

// Letters that Unicode does not take apart into a base letter and a mark.
const UNDIVIDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** A name for comparing: case, diacritics, spaces, hyphens, apostrophes and periods make no difference ([EX30]). */
export function nameKey(identity: Pick<Identity, 'legalFirstName' | 'legalLastName'>): string {
  return `${letters(identity.legalLastName)}|${letters(identity.legalFirstName)}`
}

/** Name and birth date as one key, or null without a birth date ([EX31]). */
export function nameAndBirthKey(identity: Identity): string | null {
  return identity.bornOn === null ? null : `${nameKey(identity)}|${identity.bornOn}`
}

/** A record number for comparing: case and spaces make no difference, leading zeros do; null without one ([EX32]). */
export function recordKey(identity: Pick<Identity, 'recordNumber'>): string | null {
  if (identity.recordNumber === null) return null
  const key = identity.recordNumber.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
  return key === '' ? null : key
}

function letters(name: string): string {
  const simple = /^[a-z]*$/iu.test(name) ? name.toLowerCase() : foldAll(name)
  // A name of nothing but marks still has to differ from another such name.
  return simple === '' ? name : simple
}

function foldAll(name: string): string {
  return fold(name)
    .replace(/[ßæœøđðłþı]/gu, letter => UNDIVIDED[letter] ?? letter)
    .replace(/[\s'’‘ʼ`´.\-‐‑–]/gu, '')
}
