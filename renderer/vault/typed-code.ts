import { parseRecoveryCode, recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import type { Say } from './vault.words.ts'

const CHARACTERS = 36
const SEPARATORS = /[\s\p{Pd}\u2212._]+/u

/** What is wrong with a typed code in one sentence, and the place of the group that looks wrong (0 to 8) where it can be told. */
export interface CodeFault {
  readonly sentence: string
  readonly group: number | null
}

/** The typed characters as the vault reads them, in groups of four; the last may be shorter. */
export function groupsAsRead(typed: string): string[] {
  const letters = typed.normalize('NFKC').split(SEPARATORS).join('').toUpperCase()
  return recoveryCodeGroups(letters.replaceAll('O', '0').replace(/[IL]/g, '1'))
}

/** Checks a typed code without asking the vault; null when it is spelled right. */
export function codeFault(typed: string, say: Say): CodeFault | null {
  if (typed.trim() === '') return { sentence: say('codeEmpty'), group: null }
  const parsed = parseRecoveryCode(typed)
  if (parsed.ok) return null
  const { error } = parsed
  if (error.kind === 'checksum') return { sentence: say('codeChecksum'), group: null }
  if (error.kind === 'character') {
    const group = Math.floor((error.position - 1) / 4)
    return { sentence: say('codeCharacter', { group: group + 1, character: error.character }), group }
  }
  return groupOfOddLength(typed, say) ?? lengthFault(error.characters, say)
}

/** Somebody who typed the groups apart has told us where each begins. */
function groupOfOddLength(typed: string, say: Say): CodeFault | null {
  const parts = typed.trim().split(SEPARATORS).filter(Boolean)
  const odd = parts.findIndex(part => [...part].length !== 4)
  if (parts.length !== 9 || odd === -1) return null
  const count = [...(parts[odd] ?? '')].length
  return { sentence: say('codeGroupLength', { group: odd + 1, count }), group: odd }
}

function lengthFault(characters: number, say: Say): CodeFault {
  const missing = CHARACTERS - characters
  if (missing < 0) return { sentence: say('codeTooLong', { count: -missing }), group: null }
  const group = Math.floor(characters / 4)
  return { sentence: say('codeMissing', { count: missing, group: group + 1 }), group }
}
