import { commonFirstNames, commonWords } from './common-words.ts'
import { isKnownElsewhere, personMeant, type NameBook } from './name-book.ts'
import { isDoer, isInTitle, possessiveAt, readsAsName, wordBefore, type Place } from './name-context.ts'
import type { Person } from './name-forms.ts'
import { isInCaps, isJoined, isNext, type Token } from './name-tokens.ts'
import { ADDRESSING, COMPANY, DETERMINERS, DOING, isOrdinaryWord, OTHERS, SAYING, WORK_WORDS } from './name-words.ts'
import { isOneEditAway, NEAR_FROM } from './near-names.ts'

/** What a hit is: the name itself, owned or in the plural, misspelt, in pieces, or initials. */
export type NameHitKind = 'name' | 'possessive' | 'near' | 'split' | 'initials'

/** A run of tokens that names somebody. */
export interface Found {
  readonly from: number
  readonly until: number
  readonly person: Person
  readonly kind: NameHitKind
}

/** The name that begins with the token of this place, in whatever way it is written; null when none does. */
export function nameAt(book: NameBook, place: Place): Found | null {
  const found =
    spelledOut(book, place) ??
    inPieces(book, place) ??
    asWritten(book, place) ??
    withEnding(book, place) ??
    misspelt(book, place)
  return found === null ? null : widened(found, place)
}

function asWritten(book: NameBook, place: Place): Found | null {
  const forms = book.byWord.get(place.tokens[place.at]?.word ?? '')
  if (forms === undefined) return null
  const person = personMeant(book, forms, place.tokens, place.at)
  if (person === null) return null
  if (!isFullName(person, place) && !readsAsName(place)) return null
  return { from: place.at, until: place.at + 1, person, kind: 'name' }
}

/** First and last name side by side, both written large: no ordinary words. */
function isFullName(person: Person, { tokens, at }: Place): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]]
  if (own === undefined || own.shape === 'lower' || !isNext(next) || next.shape === 'lower' || next.word === own.word)
    return false
  if (own.shape === 'caps' && own.word.length > 3 && isInCaps(tokens, at)) return person.forms.has(next.word)
  if (person.forms.has(next.word)) return true
  return next.word.length === 1 && next.word !== 'i' && next.word !== 'a' && person.lastInitials.has(next.word)
}

/** "J o s e", "J.o.s.e", and initials that are somebody's name: "J.T.". */
function spelledOut(book: NameBook, { tokens, at }: Place): Found | null {
  let word = tokens[at]?.word ?? ''
  if (word.length !== 1) return null
  let best: Found | null = null
  for (let next = at + 1; next < at + 14; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.word.length !== 1 || !/^[ .\-_*·]{1,2}$/u.test(token.gap)) break
    word += token.word
    const forms = book.byWord.get(word)
    if (forms === undefined || isKnownElsewhere(book, word)) continue
    const person = forms[0]?.person
    if (person !== undefined && (word.length > 2 || token.gap.startsWith('.')))
      best = { from: at, until: next + 1, person, kind: 'split' }
  }
  return best
}

/** "Fran-\ncisco", "Ale jandro", "Mc Allister", "Jean Luc" for Jean-Luc. */
function inPieces(book: NameBook, place: Place): Found | null {
  const { tokens, at } = place
  let word = tokens[at]?.word ?? ''
  for (let next = at + 1; next <= at + 2; next += 1) {
    const token = tokens[next]
    if (token === undefined || !/^[ \-_·.]?\n? ?$/u.test(token.gap)) return null
    word += token.word
    const person = book.byWord.get(word)?.[0]?.person
    if (person === undefined || word.length < 4 || isKnownElsewhere(book, word)) continue
    const isWholeName = [...word].length > 0 && tokens.slice(at, next + 1).every(part => person.words.has(part.word))
    if (isWholeName || isTornApart(place, token))
      return { from: at, until: next + 1, person, kind: isWholeName ? 'name' : 'split' }
  }
  return null
}

function isTornApart({ tokens, at }: Place, second: Token): boolean {
  const first = tokens[at]
  if (first === undefined) return false
  if (second.shape === 'capital') return ['mc', 'mac', 'o', 'd', 'de', 'la', 'le', 'van'].includes(first.word)
  if (/-\s*\n/.test(second.gap)) return true
  const isEnglish = commonWords().has(first.word) && commonWords().has(second.word)
  return second.word.length > 1 && (!isEnglish || (first.shape === 'capital' && !first.opens))
}

/** "the Garcias", "Marias mother", "MariaL". */
function withEnding(book: NameBook, place: Place): Found | null {
  const token = place.tokens[place.at]
  if (token === undefined || token.word.length < 4 || isKnownElsewhere(book, token.word)) return null
  const { word } = token
  for (const stem of [word.slice(0, -2), word.slice(0, -1)]) {
    const isPlural = word === `${stem}s` || word === `${stem}es`
    const forms = book.byWord.get(stem)
    if (!isPlural || forms === undefined || stem.length < 3 || isKnownElsewhere(book, stem)) continue
    const isFamily = token.shape === 'capital' && !token.opens && ['the', 'both', 'two'].includes(wordBefore(place))
    if ((commonWords().has(word) || isOrdinaryWord(stem)) && !isFamily) continue
    const person = forms[0]?.person
    if (person !== undefined) return { from: place.at, until: place.at + 1, person, kind: 'possessive' }
  }
  return null
}

function misspelt(book: NameBook, place: Place): Found | null {
  const token = place.tokens[place.at]
  if (token === undefined || token.word.length < NEAR_FROM - 1) return null
  const { word } = token
  if (WORK_WORDS.has(word) || book.byWord.has(word) || isKnownElsewhere(book, word)) return null
  if (isOthersSlip(book, word)) return null
  const form = book.near.near(word).find(([name]) => isSlip(place, token, name))?.[1]
  return form === undefined ? null : { from: place.at, until: place.at + 1, person: form.person, kind: 'near' }
}

/** Whether the word is as near to a name of the client of the note, or to one that only the staff bear. */
const isOthersSlip = (book: NameBook, word: string): boolean =>
  [book.own, ...book.staff].some(person =>
    [...person.forms].some(
      ([name, role]) => role !== 'diminutive' && isMeant(word, name) && (person === book.own || !book.byWord.has(name)),
    ),
  )

const isMeant = (word: string, name: string) => name.length >= NEAR_FROM && isOneEditAway(word, name)

/** Whether a word one edit away from a name is that name misspelt, where it stands. */
function isSlip(place: Place, token: Token, name: string): boolean {
  const { word } = token
  const isFirstName = commonFirstNames().has(word)
  const isEnglish = commonWords().has(word)
  const before = wordBefore(place)
  if (isFirstName && word.charAt(0) !== name.charAt(0)) return false
  if (token.shape === 'lower' || isInCaps(place.tokens, place.at)) {
    if (isEnglish) return false
    return COMPANY.has(before) || OTHERS.has(before) || isDoer(place, DOING) || possessiveAt(place) !== null
  }
  if (!isEnglish) return true
  if (token.opens || DETERMINERS.has(before) || isInTitle(place)) return false
  return isFirstName || isDoer(place, SAYING) || ADDRESSING.has(before) || OTHERS.has(before)
}

/** Takes in what belongs to the name on both sides: the last name, particles, an initial, the possessive. */
function widened(found: Found, place: Place): Found {
  const { tokens } = place
  const { person } = found
  let { from, until, kind } = found
  for (let next = tokens[until]; isJoined(next, tokens[until - 1]); next = tokens[until]) {
    const isInitial = next.word.length === 1 && next.shape === 'capital' && person.lastInitials.has(next.word)
    const isAlone = isInitial && next.gap !== '-' && (!'ai'.includes(next.word) || place.letters[next.until] === '.')
    if (!isAlone && !(person.words.has(next.word) && (next.shape !== 'lower' || !isOrdinaryWord(next.word)))) break
    until += 1
  }
  for (let token = tokens[from]; isJoined(token, tokens[from - 1]); token = tokens[from]) {
    const before = tokens[from - 1]
    if (before === undefined) break
    const isInitial =
      before.word.length === 1 &&
      before.shape === 'capital' &&
      person.firstInitials.has(before.word) &&
      token.gap.startsWith('.')
    if (!isInitial && !(person.words.has(before.word) && (before.shape !== 'lower' || !person.forms.has(before.word))))
      break
    from -= 1
  }
  const owned = possessiveAt({ ...place, at: until - 1 })
  const isOwned =
    owned !== null ||
    /^'(?!\p{L})/u.test(place.letters.slice(tokens[until - 1]?.until, (tokens[until - 1]?.until ?? 0) + 2))
  if (owned !== null) until = owned + 1
  if (isOwned && kind === 'name') kind = 'possessive'
  return { from, until, person, kind }
}
