import manualSessionsText from '#shared/curriculum/matrix-sessions.json?raw'
import sourcesText from '#shared/curriculum/sources.json?raw'
import type { ManualSession, Source } from '#shared/curriculum/topic.ts'
import { fold } from '#shared/ipc/text.ts'

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map(item => [item.id, item]))
// Not parsed by their schemas again: that took 20 ms of the very first opening of a topic.
const sources = byId(JSON.parse(sourcesText) as Source[]) // the build refuses one of another form
const manualSessions = byId(JSON.parse(manualSessionsText) as ManualSession[]) // the build refuses one of another form

/** The work that a citation names, or undefined when the bibliography lacks it. */
export const sourceOf = (id: string): Source | undefined => sources.get(id)

/** The whole bibliography by who wrote it, then by year. */
export const allSources = (): Source[] =>
  [...sources.values()].toSorted((a, b) => a.by.localeCompare(b.by, 'en') || (a.year ?? 0) - (b.year ?? 0))

/** The works in which every word of `text` begins a word of title, author, place, year or what we take from it. */
export function findSources(list: readonly Source[], text: string): Source[] {
  const wanted = wordsOf(text)
  return list.filter(({ title, by, year, where, facts }) => {
    const words = wordsOf([title, by, year, where, ...facts].join(' '))
    return wanted.every(want => words.some(word => word.startsWith(want)))
  })
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The title of a session of the manual, or undefined when it is unknown. */
export const manualSessionTitle = (id: string): string | undefined => manualSessions.get(id)?.title

/** A work in one line: who, when, where, as far as it is known. */
export const publishedLine = ({ by, year, where }: Source): string =>
  [by, year === null ? '' : String(year), where].filter(part => part !== '' && part !== undefined).join(' · ')
