import { diminutivesOf } from './diminutives.ts'
import { foldedParts } from './fold-text.ts'

/** Somebody by all the names under which a note could name them. A last name may be empty. */
export interface NamedPerson {
  readonly key: string
  readonly firstName: string
  readonly lastName: string
  readonly preferredName: string | null
  readonly nicknames: readonly string[]
}

/** One word that names a person: written in the record, or a common short form of what is. */
export interface NameForm {
  readonly word: string
  readonly person: Person
  readonly role: 'first' | 'last' | 'nickname' | 'diminutive'
}

/** A person with what the check needs of the names. */
export interface Person {
  readonly key: string
  readonly forms: ReadonlyMap<string, NameForm['role']>
  /** Every word of the names, particles such as "de la" included. */
  readonly words: ReadonlySet<string>
  readonly firstInitials: ReadonlySet<string>
  readonly lastInitials: ReadonlySet<string>
}

// Words that belong to a name and name nobody by themselves.
const PARTICLES = new Set(
  'de la las los el del da das do dos di du van von der den ter ten bin ibn al y e o mc mac st santa san jr sr ii iii iv rev reverend dr mr mrs ms fr'.split(
    ' ',
  ),
)

/** The names of a person made ready; a first name brings its common short and long forms along. */
export function toPerson(named: NamedPerson): Person {
  const forms = new Map<string, NameForm['role']>()
  const add = (word: string, role: NameForm['role']) => {
    if (word.length > 1 && !forms.has(word)) forms.set(word, role)
  }
  const addName = (name: string, role: NameForm['role']) => {
    const parts = foldedParts(name)
    for (const part of parts) if (parts.length === 1 || !PARTICLES.has(part)) add(part, role)
    if (parts.length > 1) add(parts.join(''), role)
  }
  addName(named.preferredName ?? '', 'first')
  addName(named.firstName, 'first')
  addName(named.lastName, 'last')
  for (const nickname of named.nicknames) addName(nickname, 'nickname')
  for (const [word, role] of [...forms])
    if (role === 'first') for (const short of diminutivesOf(word)) add(short, 'diminutive')
  const given = [named.firstName, named.preferredName ?? ''].filter(name => name !== '')
  const parts = [...given, named.lastName, ...named.nicknames].flatMap(foldedParts)
  return {
    key: named.key,
    forms,
    words: new Set(parts),
    firstInitials: initialsOf(given),
    lastInitials: initialsOf([named.lastName]),
  }
}

function initialsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap(name => {
      const parts = foldedParts(name)
      const main = parts.find(part => !PARTICLES.has(part))
      return [parts[0], main].flatMap(part => (part === undefined ? [] : [part.charAt(0)]))
    }),
  )
}

/** A name written in one line, as visitors and staff members have it: the last word is the last name. */
export function namedFromLine(key: string, line: string): NamedPerson {
  const words = line.replace(/,.*$/u, '').trim().split(/\s+/u)
  const lastName = words.length > 1 ? (words.pop() ?? '') : ''
  return { key, firstName: words.join(' '), lastName, preferredName: null, nicknames: [] }
}
