import type { ChipTone } from '#renderer/ui/Chip.tsx'
import { flagKind, flagSentence } from '#renderer/app/flags.words.ts'
import { formatDay } from '#renderer/app/day.ts'
import type { ExpectedClient } from '#shared/sessions/prep.ts'
import { words } from './prep.words.ts'

export interface PrepFact {
  readonly tone: ChipTone
  readonly text: string
}

/** What there is to know of an expected client before the door opens, the most important first. */
export function factsOf(client: ExpectedClient): PrepFact[] {
  const flags = client.flags.map(flag => ({
    tone: flag.kind === 'risk' || flag.kind === 'keep-apart' ? ('absent' as const) : ('quiet' as const),
    text: flagSentence(flag),
  }))
  return [...flags, ...plainFacts(client, words('isNew'))]
}

/** The same without anybody's name and without words that somebody typed, which may hold one [SE16]. */
export function factsWithoutNames(client: ExpectedClient, numbers: ReadonlyMap<string, number>): PrepFact[] {
  const flags = client.flags.map(({ kind, otherClientId }) => {
    if (kind !== 'keep-apart' || otherClientId === null) return { tone: 'quiet' as const, text: flagKind(kind) }
    const number = numbers.get(otherClientId)
    const text = number === undefined ? words('apartFromOther') : words('apartFromNumber', { number })
    return { tone: 'absent' as const, text }
  })
  return [...flags, ...plainFacts(client, words('isNewShort'))]
}

function plainFacts(client: ExpectedClient, isNew: string): PrepFact[] {
  const facts: (PrepFact | null)[] = [
    client.isNew ? { tone: 'excused', text: isNew } : null,
    client.missedLastTime ? { tone: 'late', text: words('missedLastTime') } : null,
    client.homeworkDue ? { tone: 'quiet', text: words('homeworkDue') } : null,
    client.endsOn === null ? null : { tone: 'late', text: words('endsOn', { date: formatDay(client.endsOn) }) },
  ]
  return facts.filter(fact => fact !== null)
}

/** The number of each expected client on sheets without names: their place in the list, from 1 [SE15]. */
export const numbersOf = (expected: readonly ExpectedClient[]): ReadonlyMap<string, number> =>
  new Map(expected.map(({ clientId }, index) => [clientId, index + 1]))
