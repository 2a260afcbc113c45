import type { ClientFlag, FlagKind } from '#shared/clients/client.ts'
import { defineWords } from './words.ts'

export const { useWords: useFlagWords, words: flagWords } = defineWords('flags', {
  'kind.interpreter': 'Interpreter',
  'kind.keep-apart': 'Keep apart',
  'kind.early-leave': 'Leaves early',
  'kind.risk': 'Risk',
  'kind.other': 'Note',
  apartFrom: 'Keep apart from {{name}}',
  says: '{{what}}: {{detail}}',
})

/** What kind of flag it is, in a word or two that name nobody. */
export const flagKind = (kind: FlagKind): string => flagWords(`kind.${kind}`)

/** A flag in one line with its words: "Interpreter: Spanish", "Keep apart from Ana Brooks: …". */
export function flagSentence({ kind, detail, otherName }: Pick<ClientFlag, 'kind' | 'detail' | 'otherName'>): string {
  const what = otherName === null ? flagKind(kind) : flagWords('apartFrom', { name: otherName })
  return flagWords('says', { what, detail })
}
