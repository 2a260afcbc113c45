import { isInCaps, isNext, type Token } from './name-tokens.ts'
import {
  ABBREVIATIONS,
  ADDRESSING,
  ADJECTIVES,
  AUXILIARY,
  BE,
  BEFORE_JESUS,
  BEFORE_PLACES,
  BETWEEN,
  CLIENT_WORDS,
  COMPANY,
  COPULA,
  DETERMINERS,
  DOING,
  HUMAN_STATE,
  IN_PLACE,
  isAmongSpanish,
  isOrdinaryWord,
  MONTHS,
  NO_TITLE,
  OTHERS,
  PLACES,
  SAME_IN_PRESENT,
  SAYING,
  TIMES,
  TOWNS,
} from './name-words.ts'
import { commonWords } from './common-words.ts'

/** The words round one token of a text. */
export interface Place {
  readonly letters: string
  readonly tokens: readonly Token[]
  readonly at: number
}

const tokenAt = ({ tokens, at }: Place, offset: number): Token | undefined => tokens[at + offset]
const isSpaced = (token: Token | undefined): token is Token => token !== undefined && /^[ \t]+$/.test(token.gap)

/** The word before in the same sentence, or an empty text. */
export function wordBefore(place: Place): string {
  const token = tokenAt(place, 0)
  return isNext(token) && !token.opens ? (tokenAt(place, -1)?.word ?? '') : ''
}

/** The place of the possessive s after a token, if there is one. */
export const possessiveAt = ({ tokens, at }: Place): number | null =>
  tokens[at + 1]?.word === 's' && tokens[at + 1]?.gap === "'" ? at + 1 : null

/** Whether a verb that only a person does follows, adverbs passed over; `verbs` says which. */
export function isDoer(place: Place, verbs: ReadonlySet<string>): boolean {
  const word = tokenAt(place, 0)?.word ?? ''
  for (let offset = 1; offset <= 3; offset += 1) {
    const next = tokenAt(place, offset)
    const isInitial = offset === 1 && word.length === 1 && next?.gap === '. '
    if (next === undefined || !(isInitial || isSpaced(next))) return false
    if (AUXILIARY.has(word) && SAME_IN_PRESENT.has(next.word)) return false
    if (verbs.has(next.word)) return true
    if (COPULA.has(next.word) && HUMAN_STATE.has(tokenAt(place, offset + 1)?.word ?? '')) return true
    if (!BETWEEN.has(next.word) && !next.word.endsWith('ly')) return false
  }
  return false
}

/** Whether a town, street, house or almond is named and not a person: "Mesa Street", "San José", "in Austin". */
export function isPlaceName(place: Place): boolean {
  const own = tokenAt(place, 0)
  const next = tokenAt({ ...place, at: possessiveAt(place) ?? place.at }, 1)
  const before = tokenAt(place, -1)
  if (own === undefined || own.shape !== 'capital') return false
  if (isSpaced(next) && next.shape === 'capital' && PLACES.has(next.word)) return true
  if (isSpaced(own) && before?.shape === 'capital' && BEFORE_PLACES.has(before.word)) return true
  if (!TOWNS.has(own.word)) return false
  return IN_PLACE.has(wordBefore(place)) || (next?.gap === ', ' && next.word === 'where')
}

/** Whether this token, which spells a name of somebody in the session, stands where a name would and not the ordinary word. */
export function readsAsName(place: Place): boolean {
  const token = tokenAt(place, 0)
  if (token === undefined || isPlaceName(place)) return false
  const before = wordBefore(place)
  if (token.shape === 'lower' && commonWords().has(token.word) && DETERMINERS.has(before)) return false
  if (token.word === 'jesus' && BEFORE_JESUS.has(before)) return false
  if ((token.shape === 'lower' || token.opens) && isAmongSpanish(token.word, before, tokenAt(place, 1)?.word ?? ''))
    return false
  if (token.word.length <= 3 && !readsAsShortName(place, token)) return false
  if (!isOrdinaryWord(token.word)) return true
  if (isCompound(place)) return false
  if (token.shape === 'lower' || isInCaps(place.tokens, place.at)) return isNameInLower(place, token)
  return token.opens ? isNameAtStart(place) : isNameInside(place, token)
}

// "Ed" may be the emergency department, "al" the end of "et al.", "Li" the beginning of "Li-ion".
function readsAsShortName(place: Place, token: Token): boolean {
  if (isCompound(place)) return false
  if (token.shape === 'caps' && ABBREVIATIONS.has(token.word) && !isInCaps(place.tokens, place.at))
    return isDoer(place, SAYING)
  const before = wordBefore(place)
  const rest = place.letters.slice(token.until)
  if (MONTHS.has(token.word) && (TIMES.has(before) || /^[.,]? ?\d/.test(rest))) return false
  if (token.gap === '-' && !COMPANY.has(before)) return false
  if (token.shape !== 'lower') return true
  if (isDoer(place, DOING) || /^ (?:and|&|\+) /.test(rest)) return !isOrdinaryWord(token.word)
  return (COMPANY.has(before) || OTHERS.has(before)) && !isOrdinaryWord(token.word) && !rest.startsWith('.')
}

/** Whether a hyphen ties it to a word in small letters: "Rose-colored". */
function isCompound(place: Place): boolean {
  const next = tokenAt(place, 1)
  return next?.gap === '-' && next.shape === 'lower'
}

function isNameInLower(place: Place, token: Token): boolean {
  const before = wordBefore(place)
  if (DETERMINERS.has(before) || before === 's') return false
  if (isDoer(place, SAYING)) return true
  if (OTHERS.has(before) && !CLIENT_WORDS.has(before)) return isDoer(place, DOING)
  return ADDRESSING.has(before) && !ADJECTIVES.has(token.word) && token.shape === 'caps'
}

/** At the beginning of a sentence capitals say nothing: somebody must do something, own something or come with somebody. */
function isNameAtStart(place: Place): boolean {
  if (isDoer(place, DOING) || possessiveAt(place) !== null) return true
  const [next, second] = [tokenAt(place, 1), tokenAt(place, 2)]
  if (next === undefined || second === undefined) return false
  if (next.gap === ', ' && next.word === 'who') return true
  if (/^ [&+] $/.test(next.gap)) return CLIENT_WORDS.has(next.word)
  if (!isSpaced(next) || next.word !== 'and' || !isSpaced(second)) return false
  return CLIENT_WORDS.has(second.word) || (second.shape === 'capital' && !isOrdinaryWord(second.word))
}

/** Inside a sentence a large first letter is a name, unless a title, a date, a number or a determiner explains it. */
function isNameInside(place: Place, token: Token): boolean {
  if (isDoer(place, SAYING) && !DETERMINERS.has(wordBefore(place))) return true
  const before = wordBefore(place)
  if (DETERMINERS.has(before)) return false
  if (ADJECTIVES.has(token.word) && BE.has(before)) return false
  const rest = place.letters.slice(token.until)
  if (/^ #?\d/.test(rest)) return false
  if (MONTHS.has(token.word) && (TIMES.has(before) || /^,? \d/.test(rest))) return false
  return !isInTitle(place)
}

/** Whether a neighbour is an ordinary word written large, as in a heading or "Hope House". */
export function isInTitle(place: Place): boolean {
  const isTitleWord = (token: Token | undefined) =>
    token !== undefined &&
    token.shape === 'capital' &&
    !NO_TITLE.has(token.word) &&
    token.word.length > 1 &&
    commonWords().has(token.word)
  const own = tokenAt(place, 0)
  const next = tokenAt(place, 1)
  const before = tokenAt(place, -1)
  if (isSpaced(next) && !next.opens && isTitleWord(next)) return true
  return isSpaced(own) && before !== undefined && !before.opens && isTitleWord(before)
}
