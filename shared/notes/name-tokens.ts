import type { FoldedText } from './fold-text.ts'

/** One run of letters of a folded text. */
export interface Token {
  readonly word: string
  /** Where it begins and ends in the folded letters. */
  readonly from: number
  readonly until: number
  /** `capital`: the first letter is large and at least one other is not; a single large letter counts as capital. */
  readonly shape: 'lower' | 'capital' | 'caps'
  /** What stands between the word before it and this one. */
  readonly gap: string
  /** Whether a sentence, line or quotation begins with it, so that a large first letter says nothing. */
  readonly opens: boolean
}

const ENDS_SENTENCE = /[.!?:"“”\n•*|]|--/u
const TITLES = new Set('mr mrs ms miss mx dr prof st sra sr rev vs jr no'.split(' '))

/** The words of a folded text in their order. */
export function tokensOf({ letters, isUpper }: FoldedText): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const found of letters.matchAll(/\p{L}+/gu)) {
    const from = found.index
    const word = found[0]
    const gap = letters.slice(last, from)
    const before = tokens.at(-1)
    tokens.push({
      word,
      from,
      until: from + word.length,
      shape: shapeOf(isUpper, from, word.length),
      gap,
      opens: isOpening(gap, before),
    })
    last = from + word.length
  }
  return tokens
}

function shapeOf(isUpper: readonly boolean[], from: number, length: number): Token['shape'] {
  if (isUpper[from] !== true) return 'lower'
  if (length === 1) return 'capital'
  for (let at = from + 1; at < from + length; at += 1) if (isUpper[at] !== true) return 'capital'
  return 'caps'
}

function isOpening(gap: string, before: Token | undefined): boolean {
  if (before === undefined) return true
  if (!ENDS_SENTENCE.test(gap)) return false
  return !(TITLES.has(before.word) && gap === '. ')
}

/** Whether only spaces or one line break stand between a token and the one before it. */
export const isNext = (token: Token | undefined): token is Token =>
  token !== undefined && /^[ \t]*\n?[ \t]*$/.test(token.gap)

/** Whether a token and the one before it are parts of one name: a space, hyphen or apostrophe, or a period after an initial. */
export function isJoined(token: Token | undefined, before: Token | undefined): token is Token {
  if (token === undefined || before === undefined) return false
  return /^(?:\s{1,2}|[-'])$/.test(token.gap) || (before.word.length === 1 && /^\. ?$/.test(token.gap))
}

/** Whether the words beside this one are in capitals as well, so that capitals say nothing. */
export function isInCaps(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.shape !== 'caps') return false
  return [at - 1, at + 1].some(near => tokens[near]?.shape === 'caps')
}
