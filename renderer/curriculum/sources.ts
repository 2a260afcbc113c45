import * as z from 'zod'
import manualSessionsText from '#shared/curriculum/matrix-sessions.json?raw'
import sourcesText from '#shared/curriculum/sources.json?raw'
import { ManualSession, Source } from '#shared/curriculum/topic.ts'

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map(item => [item.id, item]))
const sources = byId(z.array(Source).parse(JSON.parse(sourcesText)))
const manualSessions = byId(z.array(ManualSession).parse(JSON.parse(manualSessionsText)))

/** The work that a citation names, or undefined when the bibliography lacks it. */
export const sourceOf = (id: string): Source | undefined => sources.get(id)

/** The title of a session of the manual, or undefined when it is unknown. */
export const manualSessionTitle = (id: string): string | undefined => manualSessions.get(id)?.title

/** A work in one line: who, when, where, as far as it is known. */
export const publishedLine = ({ by, year, where }: Source): string =>
  [by, year === null ? '' : String(year), where].filter(part => part !== '' && part !== undefined).join(' · ')
