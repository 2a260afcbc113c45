import type { ChooserPerson } from '#shared/vault/vault.ts'
import { rowOf } from '#shared/window/shortcut.ts'

/** From this many people on there is a field to find a name in. */
export const MANY_PEOPLE = 10

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose first name or a later one begins with what was typed, in the order they are in. */
export function findPeople(people: readonly ChooserPerson[], typed: string): readonly ChooserPerson[] {
  const wanted = fold(typed).trim()
  if (wanted === '') return people
  return people.filter(({ name }) => {
    const folded = fold(name)
    return folded.startsWith(wanted) || folded.split(/[\s-]+/u).some(part => part.startsWith(wanted))
  })
}

/** What a key on the chooser does: choose somebody, move to somebody, or nothing. */
export type KeyAnswer = { readonly choose: number } | { readonly moveTo: number } | null

/** By the one table of keys: digits choose; arrows, Home and End move; a letter goes to the next name that begins with it. */
export function answerKey(key: string, people: readonly ChooserPerson[], at: number): KeyAnswer {
  const last = people.length - 1
  const heard = last < 0 ? null : rowOf('chooser', { key, ...ALONE }, false)
  switch (heard?.row) {
    case 'choose':
      return heard.nth <= last ? { choose: heard.nth } : null
    case 'move':
      return { moveTo: heard.nth === 0 ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1 }
    case 'ends':
      return { moveTo: heard.nth === 0 ? 0 : last }
    case 'find':
      return nextBeginning(key, people, at)
    case undefined:
      return null
  }
}

const ALONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function nextBeginning(letter: string, people: readonly ChooserPerson[], at: number): KeyAnswer {
  const order = people.map((_, index) => (at + 1 + index) % people.length)
  const next = order.find(index => findPeople([people[index] ?? { slotId: '', name: '' }], letter).length > 0)
  return next === undefined ? null : { moveTo: next }
}
