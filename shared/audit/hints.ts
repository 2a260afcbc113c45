import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { AuditFilter, EVERYTHING } from './audit.ts'

/** Which rule of RULES.md found it. */
export const HintRule = z.literal(['many-views', 'copies-at-night', 'failed-unlocks', 'emergency', 'broken-trail'])
export type HintRule = z.infer<typeof HintRule>

/** Something in the log that deserves a look; never more than that. */
export const Hint = z.strictObject({
  rule: HintRule,
  /** Of its last event. */
  at: z.string(),
  staffName: z.string().nullable(),
  count: z.int(),
  /** Shows its events in the log. */
  filter: AuditFilter,
})
export type Hint = z.infer<typeof Hint>

/** An event as the rules read it. */
export interface HintEvent {
  readonly number: number
  readonly at: string
  readonly staffId: string | null
  readonly kind: string
}

/** What a rule found: the events, oldest first. */
interface Finding {
  readonly rule: HintRule
  readonly events: readonly HintEvent[]
}

const MINUTE = 60_000
const VIEWED = 'clients.viewed'
const FAILED = 'vault.unlockFailed'
// An export is counted when it begins, not again when its file is written.
const isCopy = (kind: string) => /\.(print|export|saved)/.test(kind) && kind !== 'audit.exportSaved'
const isEmergency = (kind: string) => kind === 'vault.unlockedByRecoveryCode' || kind === 'vault.emergencyBegan'
const isBreak = (kind: string) => kind.startsWith('audit.found') && kind !== 'audit.foundWhole'

/** Whether any rule reads events of this kind. */
export const isHintKind = (kind: string): boolean =>
  kind === VIEWED || kind === FAILED || isCopy(kind) || isEmergency(kind) || isBreak(kind)

/** More than 30 clients viewed by one person within 10 minutes [AU1]. */
export const manyViews = (events: readonly HintEvent[]): Finding[] =>
  byPerson(events.filter(({ kind }) => kind === VIEWED)).flatMap(views =>
    bursts(views, 31, 10 * MINUTE).map(found => ({ rule: 'many-views', events: found }) as const),
  )

/** Exports and prints from 10 pm to 6 am by the clinic's clock, one finding a person and night [AU2]. */
export function copiesAtNight(events: readonly HintEvent[], timeZone: string): Finding[] {
  const atNight = events.filter(({ kind, at }) => isCopy(kind) && isNight(at, timeZone))
  // A night has two dates; six hours back it has one.
  const nightOf = (at: string) => dateIn(timeZone, Temporal.Instant.from(at).subtract({ hours: 6 }).toString())
  const nights = Map.groupBy(atNight, ({ staffId, at }) => `${staffId} ${nightOf(at)}`)
  return [...nights.values()].map(copies => ({ rule: 'copies-at-night', events: copies }))
}

/** Three or more failed tries to unlock within an hour, whoever tried [AU3]. */
export const failedUnlocks = (events: readonly HintEvent[]): Finding[] =>
  bursts(
    events.filter(({ kind }) => kind === FAILED),
    3,
    60 * MINUTE,
  ).map(found => ({ rule: 'failed-unlocks', events: found }))

/** Every emergency access [AU4]. */
export const emergencies = (events: readonly HintEvent[]): Finding[] =>
  events.filter(({ kind }) => isEmergency(kind)).map(event => ({ rule: 'emergency', events: [event] }))

/** Every time the trail was found broken [AU5]. */
export const brokenTrails = (events: readonly HintEvent[]): Finding[] =>
  events.filter(({ kind }) => isBreak(kind)).map(event => ({ rule: 'broken-trail', events: [event] }))

/** All that the rules find, newest first; events oldest first, of a time that can be read. */
export function findHints(events: readonly HintEvent[], world: HintWorld): Hint[] {
  const { timeZone } = world
  const readable = events.filter(({ at }) => !Number.isNaN(Date.parse(at)))
  const findings = [
    ...manyViews(readable),
    ...copiesAtNight(readable, timeZone),
    ...failedUnlocks(readable),
    ...emergencies(readable),
    ...brokenTrails(readable),
  ]
  return findings.map(finding => hintOf(finding, world)).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

export interface HintWorld {
  readonly timeZone: string
  nameOf(staffId: string): string | null
}

function hintOf({ rule, events }: Finding, { timeZone, nameOf }: HintWorld): Hint {
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('A finding has events.')
  const isOfOne = events.every(event => event.staffId === first.staffId)
  const staffId = isOfOne ? (StaffId.safeParse(first.staffId).data ?? null) : null
  const kind = events.every(event => event.kind === first.kind) ? first.kind : null
  const [fromOn, untilOn] = [dateIn(timeZone, first.at), dateIn(timeZone, last.at)]
  return {
    rule,
    at: last.at,
    staffName: staffId === null ? null : nameOf(staffId),
    count: events.length,
    filter: { ...EVERYTHING, staffId, kind, fromOn, untilOn },
  }
}

function isNight(at: string, timeZone: string): boolean {
  const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return hour >= 22 || hour < 6
}

const byPerson = (events: readonly HintEvent[]): HintEvent[][] => [
  ...Map.groupBy(events, ({ staffId }) => staffId).values(),
]

/** Runs of events in which `least` follow one another within a time; runs that overlap are one. */
function bursts(events: readonly HintEvent[], least: number, withinMs: number): HintEvent[][] {
  const inTime = [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.number - b.number)
  const found: HintEvent[][] = []
  let taken = 0
  inTime.forEach((event, end) => {
    const start = inTime[end - least + 1]
    if (start === undefined || Date.parse(event.at) - Date.parse(start.at) > withinMs) return
    const isSameRun = end - least + 1 < taken
    const fresh = inTime.slice(Math.max(taken, end - least + 1), end + 1)
    if (isSameRun) found.at(-1)?.push(...fresh)
    else found.push(fresh)
    taken = end + 1
  })
  return found
}
