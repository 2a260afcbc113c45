import type { NameBook } from './name-book.ts'
import { isDoer, possessiveAt, wordBefore, type Place } from './name-context.ts'
import type { Person } from './name-forms.ts'
import type { Found } from './name-hits.ts'
import { isInCaps } from './name-tokens.ts'
import {
  ABBREVIATIONS,
  ADDRESSING,
  CLIENT_WORDS,
  COMPANY,
  DOING,
  DOTTED_ABBREVIATIONS,
  NEVER_INITIALS,
  OTHERS,
  SAYING,
} from './name-words.ts'

/** Initials of somebody that begin with the token of this place, where a name would stand; null when there are none. */
export function initialsAt(book: NameBook, place: Place): Found | null {
  const token = place.tokens[place.at]
  if (token === undefined || token.shape === 'lower') return null
  if (token.word.length === 1) return dotted(book, place) ?? single(book, place)
  return token.shape === 'caps' && token.word.length <= 3 ? undotted(book, place) : null
}

const bears = (person: Person, first: string, last: string) =>
  person.firstInitials.has(first) && person.lastInitials.has(last)

function ownerOf(book: NameBook, first: string, last: string): Person | null {
  if ([book.own, ...book.staff].some(person => bears(person, first, last))) return null
  return book.others.find(person => bears(person, first, last)) ?? null
}

/** "J.R.", "J. R.", "J.M.R.": before a verb, owned, or where somebody is addressed or accompanied. */
function dotted(book: NameBook, place: Place): Found | null {
  const { tokens, at } = place
  let until = at + 1
  while (
    until < at + 3 &&
    tokens[until]?.word.length === 1 &&
    tokens[until]?.shape === 'capital' &&
    /^\. ?$/.test(tokens[until]?.gap ?? '')
  )
    until += 1
  if (until < at + 2) return null
  const letters = tokens.slice(at, until).map(({ word }) => word)
  const person = ownerOf(book, letters[0] ?? '', letters.at(-1) ?? '')
  const all = letters.join('')
  if (person === null || NEVER_INITIALS.has(all)) return null
  const last = { ...place, at: until - 1 }
  const isAbbreviation = DOTTED_ABBREVIATIONS.has(all)
  const verbs = isAbbreviation ? SAYING : DOING
  const before = wordBefore(place)
  const isPlaced = COMPANY.has(before) || ADDRESSING.has(before) || OTHERS.has(before) || CLIENT_WORDS.has(before)
  if (!isDoer(last, verbs) && (isAbbreviation || !(isPlaced || isOwned(last)))) return null
  return { from: at, until, person, kind: 'initials' }
}

const isOwned = (place: Place) =>
  possessiveAt(place) !== null || /^\.?'s/.test(place.letters.slice(place.tokens[place.at]?.until))

/** "JR said", "with JR", "peer JR". */
function undotted(book: NameBook, place: Place): Found | null {
  const word = place.tokens[place.at]?.word ?? ''
  const person = ownerOf(book, word.charAt(0), word.slice(-1))
  if (person === null || ABBREVIATIONS.has(word) || isInCaps(place.tokens, place.at)) return null
  const before = wordBefore(place)
  const isPlaced = before === 'with' || before === 'beside' || ADDRESSING.has(before) || OTHERS.has(before)
  if (!isPlaced && !isDoer(place, SAYING) && possessiveAt(place) === null) return null
  return { from: place.at, until: place.at + 1, person, kind: 'initials' }
}

/** "client J. offered", "peer K.", "Mr. R.": one letter, when it is not the client's own. */
function single(book: NameBook, place: Place): Found | null {
  const { word = '', until = 0 } = place.tokens[place.at] ?? {}
  const titled =
    ['mr', 'mrs', 'ms', 'miss'].includes(place.tokens[place.at - 1]?.word ?? '') &&
    /^\.? $/.test(place.tokens[place.at]?.gap ?? '')
  const initials = (person: Person) => (titled ? person.lastInitials : person.firstInitials)
  if ([book.own, ...book.staff].some(person => initials(person).has(word))) return null
  const person = book.others.find(one => initials(one).has(word))
  if (person === undefined) return null
  const before = wordBefore(place)
  const isCalled = place.letters[until] === '.' && (OTHERS.has(before) || CLIENT_WORDS.has(before)) && goesOn(place)
  const isSpeaker = isDoer(place, SAYING) && !'ai'.includes(word)
  if (!titled && !isCalled && !isSpeaker) return null
  return { from: place.at, until: place.at + 1, person, kind: 'initials' }
}

/** Whether the sentence goes on after this letter and its period, which then is an initial's. */
const goesOn = ({ tokens, at }: Place) => tokens[at + 1]?.shape === 'lower' || tokens[at + 1]?.opens === false
