import type { ChooserPerson } from '#shared/vault/vault.ts'

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

/** Digits 1 to 9 choose; arrows, Home and End move; a letter goes to the next name that begins with it. */
export function answerKey(key: string, people: readonly ChooserPerson[], at: number): KeyAnswer {
  const last = people.length - 1
  if (last < 0) return null
  if (/^[1-9]$/.test(key)) return Number(key) - 1 <= last ? { choose: Number(key) - 1 } : null
  if (key === 'ArrowDown') return { moveTo: at >= last ? 0 : at + 1 }
  if (key === 'ArrowUp') return { moveTo: at <= 0 ? last : at - 1 }
  if (key === 'Home') return { moveTo: 0 }
  if (key === 'End') return { moveTo: last }
  if (!/^\p{L}$/u.test(key)) return null
  const order = people.map((_, index) => (at + 1 + index) % people.length)
  const next = order.find(index => findPeople([people[index] ?? { slotId: '', name: '' }], key).length > 0)
  return next === undefined ? null : { moveTo: next }
}
