import { NearIndex } from './near-names.ts'
import { toPerson, type NamedPerson, type NameForm, type Person } from './name-forms.ts'
import { isNext, type Token } from './name-tokens.ts'
import { STAFF_ROLES } from './name-words.ts'

/** Who was there: the client of the note, the other people of that session, and the staff, whose names may stand. */
export interface SessionPeople {
  readonly own: NamedPerson
  readonly others: readonly NamedPerson[]
  readonly staff: readonly NamedPerson[]
}

/** The names of a session made ready for any number of texts. */
export interface NameBook {
  readonly own: Person
  readonly others: readonly Person[]
  readonly staff: readonly Person[]
  readonly byWord: ReadonlyMap<string, readonly NameForm[]>
  readonly near: NearIndex<NameForm>
}

/** Makes the names of a session ready: once for all the notes of one client. */
export function toNameBook({ own, others, staff }: SessionPeople): NameBook {
  const people = others.map(toPerson)
  const byWord = new Map<string, NameForm[]>()
  const near = new NearIndex<NameForm>()
  for (const person of people) {
    for (const [word, role] of person.forms) {
      const form: NameForm = { word, person, role }
      byWord.set(word, [...(byWord.get(word) ?? []), form])
      if (role !== 'diminutive') near.add(word, form)
    }
  }
  return { own: toPerson(own), others: people, staff: staff.map(toPerson), byWord, near }
}

/** Whether a token and one beside it name this person in full: "Maria Lopez", "Maria L.". */
function isNamedInFull(person: Person, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  const next = tokens[at + 1]
  if (isNext(next) && next.word !== word && next.shape !== 'lower') {
    if (person.forms.has(next.word)) return true
    if (next.word.length === 1 && person.lastInitials.has(next.word)) return true
  }
  const before = tokens[at - 1]
  return isNext(tokens[at]) && before !== undefined && before.word !== word && person.forms.has(before.word)
}

/**
 * Which of those who bear this word is meant, or null when it is the client of the note or a staff member [NT21].
 * A name that the client bears too is the client's, unless the last name or its initial beside it is another's alone.
 */
export function personMeant(
  book: NameBook,
  forms: readonly NameForm[],
  tokens: readonly Token[],
  at: number,
): Person | null {
  const word = tokens[at]?.word ?? ''
  const named = forms.find(({ person }) => isNamedInFull(person, tokens, at))
  const ownRole = book.own.forms.get(word)
  const isOwnName =
    ownRole !== undefined && (ownRole !== 'diminutive' || forms.every(({ role }) => role === 'diminutive'))
  if (isOwnName) return named !== undefined && !isNamedInFull(book.own, tokens, at) ? named.person : null
  if (named !== undefined) return named.person
  const isStaff = book.staff.some(person => person.forms.get(word) !== undefined && isStaffHere(person, tokens, at))
  return isStaff ? null : (forms[0]?.person ?? null)
}

const isStaffHere = (person: Person, tokens: readonly Token[], at: number): boolean =>
  isNamedInFull(person, tokens, at) ||
  STAFF_ROLES.has(tokens[at - 1]?.word ?? '') ||
  (tokens[at + 1]?.gap === ', ' && STAFF_ROLES.has(tokens[at + 1]?.word ?? ''))

/** Whether the client of the note or a staff member bears this very word. */
export const isKnownElsewhere = (book: NameBook, word: string): boolean =>
  [book.own, ...book.staff].some(({ forms }) => forms.has(word))
