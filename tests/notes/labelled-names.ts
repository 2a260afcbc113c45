import { readFileSync } from 'node:fs'
import type { NamedPerson } from '#shared/notes/name-forms.ts'
import type { SessionPeople } from '#shared/notes/name-book.ts'

/** A text with the stretches in which a member is named, as a person marked them. */
export interface Labelled {
  readonly people: SessionPeople
  readonly kind: string
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

const escapes = (line: string) =>
  line
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\n/gu, '\n')

function toPerson(line: string, key: string): NamedPerson {
  const [firstName = '', lastName = '', preferred = '', nicknames = ''] = line.split('|').map(part => part.trim())
  const names = nicknames.split(',').map(name => name.trim())
  return {
    key,
    firstName,
    lastName,
    preferredName: preferred === '' ? null : preferred,
    nicknames: names.filter(name => name !== ''),
  }
}

function toLabelled(people: SessionPeople, kind: string, marked: string): Labelled {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const [at, part] of marked.split(/<([^<>]+)>/u).entries()) {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { people, kind, text, spans }
}

/** Reads a file of labelled texts: scenes with their people, then `kind| text` or, for whole notes, `-- text`. */
export function readLabelled(file: string): Labelled[] {
  const labelled: Labelled[] = []
  let people: { own: NamedPerson; others: NamedPerson[]; staff: NamedPerson[] } | null = null
  for (const line of readFileSync(new URL(`./labelled/${file}`, import.meta.url), 'utf8').split('\n')) {
    const found = /^(==|own:|other:|staff:|--|[a-z]+\|) ?(.*)$/u.exec(line)
    if (found === null) continue
    const [, head = '', rest = ''] = found
    if (head === '==') people = null
    else if (head === 'own:') people = { own: toPerson(rest, 'own'), others: [], staff: [] }
    else if (people === null) throw new Error(`Nobody stands above: ${line}`)
    else if (head === 'other:') people.others.push(toPerson(rest, `other ${people.others.length + 1}`))
    else if (head === 'staff:') people.staff.push(toPerson(rest, 'staff'))
    else labelled.push(toLabelled(people, head === '--' ? 'note' : head.slice(0, -1), escapes(rest)))
  }
  return labelled
}
