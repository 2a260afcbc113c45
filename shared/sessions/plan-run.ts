import type { Break } from '#shared/attendance/break.ts'
import { common, lengthOf, merged, type Span } from '#shared/attendance/spans.ts'
import type { PlanItem, SegmentRun } from './plan.ts'

/** What the running plan rests on. */
export interface RunningPlan {
  readonly startedAt: string
  readonly endedAt: string | null
  readonly plannedMinutes: number
  /** In the order in which they are held. */
  readonly items: readonly PlanItem[]
  /** Which segment was begun when, oldest first. */
  readonly runs: readonly SegmentRun[]
  readonly breaks: readonly Pick<Break, 'startedAt' | 'endedAt'>[]
}

/** Calm; amber in the last fifth; red once the time is over [SE6]. */
export type SegmentTone = 'calm' | 'amber' | 'red'

export interface ItemNow extends PlanItem {
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
  /** Time spent in it, breaks deducted, in milliseconds. */
  readonly spentMs: number
}

export interface PlanNow {
  readonly items: readonly ItemNow[]
  /** The place of the segment that runs in `items`, or null before the first and after the end. */
  readonly at: number | null
  /** Of the segment that runs; below zero when it is over. */
  readonly leftMs: number
  readonly tone: SegmentTone
  /** How much later than planned the plan would end if everything ahead takes its time; below zero: earlier [SE7]. */
  readonly behindMs: number
}

/** The last part of a segment's time in which its timer is amber. */
const AMBER_FROM = 0.2
const MINUTE = 60_000

const same = (item: PlanItem, run: SegmentRun) => item.deliveryId === run.deliveryId && item.segment === run.segment

const endOf = (plan: RunningPlan, now: string) => Date.parse(plan.endedAt ?? now)

/** The breaks as spans, in order and apart; one that goes on ends with the session, else now. */
const pausesOf = (plan: RunningPlan, now: string): Span[] =>
  merged(
    plan.breaks.map(pause => ({
      from: Date.parse(pause.startedAt),
      until: pause.endedAt === null ? endOf(plan, now) : Date.parse(pause.endedAt),
    })),
  )

/** When each run began, in milliseconds: a clock set back puts none before the session or before the run that it followed. */
function startsOf({ startedAt, runs }: RunningPlan): number[] {
  let latest = Date.parse(startedAt)
  return runs.map(run => (latest = Math.max(latest, Date.parse(run.startedAt))))
}

/** The time each begun segment took until the next was begun, breaks taken out, one list for each run. */
function timeOfRuns(plan: RunningPlan, now: string): Span[][] {
  const end = endOf(plan, now)
  const pauses = pausesOf(plan, now)
  const starts = startsOf(plan)
  return starts.map((from, at) => without({ from, until: Math.min(end, starts[at + 1] ?? end) }, pauses))
}

function without(span: Span, pauses: readonly Span[]): Span[] {
  const edges = common(merged([span]), pauses)
  const starts = [span.from, ...edges.map(pause => pause.until)]
  const ends = [...edges.map(pause => pause.from), span.until]
  return merged(starts.map((from, at) => ({ from, until: ends[at] ?? from })))
}

/** How the plan stands at the instant `now` [SE5, SE6, SE7]. */
export function planNow(plan: RunningPlan, now: string): PlanNow {
  const times = timeOfRuns(plan, now)
  const lastRun = plan.runs.at(-1)
  const at = lastRun === undefined || plan.endedAt !== null ? -1 : plan.items.findIndex(item => same(item, lastRun))
  const items = plan.items.map((item, index): ItemNow => {
    const spentMs = plan.runs.reduce(
      (sum, run, number) => sum + (same(item, run) ? lengthOf(times[number] ?? []) : 0),
      0,
    )
    const wasBegun = plan.runs.some(run => same(item, run))
    return { ...item, spentMs, state: index === at ? 'now' : wasBegun ? 'done' : item.isSkipped ? 'skipped' : 'ahead' }
  })
  const current = items[at]
  const leftMs = current === undefined ? 0 : current.minutes * MINUTE - current.spentMs
  return {
    items,
    at: current === undefined ? null : at,
    leftMs,
    tone: current === undefined ? 'calm' : toneOf(leftMs, current.minutes * MINUTE),
    behindMs: behind(plan, items, now),
  }
}

const toneOf = (leftMs: number, wholeMs: number): SegmentTone =>
  leftMs <= 0 ? 'red' : leftMs <= wholeMs * AMBER_FROM ? 'amber' : 'calm'

/** Where the plan would end, against where it was to end; a break may use the minutes that the plan leaves free [SE7]. */
function behind(plan: RunningPlan, items: readonly ItemNow[], now: string): number {
  if (plan.runs.length === 0 || plan.endedAt !== null) return 0
  const planned = items.reduce((sum, item) => sum + item.plannedMinutes, 0) * MINUTE
  const free = Math.max(0, plan.plannedMinutes * MINUTE - planned)
  const ran = merged([
    { from: Date.parse(plan.startedAt), until: Math.max(Date.parse(plan.startedAt), Date.parse(now)) },
  ])
  const pauses = lengthOf(common(ran, pausesOf(plan, now)))
  const ahead = items.reduce((sum, item) => {
    if (item.state === 'ahead') return sum + item.minutes * MINUTE
    return item.state === 'now' ? sum + Math.max(0, item.minutes * MINUTE - item.spentMs) : sum
  }, 0)
  const wouldEnd = Math.max(Date.parse(now), Date.parse(plan.startedAt)) + ahead
  return wouldEnd - (Date.parse(plan.startedAt) + planned + Math.min(free, pauses))
}

/** What comes next: the first after the one that runs that was neither begun nor skipped, else one that was passed over; null when nothing is left. */
export function followingItem({ items, at }: PlanNow): ItemNow | null {
  const from = at === null ? 0 : at + 1
  const isAhead = (item: ItemNow) => item.state === 'ahead'
  return items.slice(from).find(isAhead) ?? items.slice(0, from).find(isAhead) ?? null
}

/** The segment that runs, as a clock elsewhere needs it: it counts by itself from an instant, and stands in a break. */
export interface RunningSegment {
  readonly item: PlanItem
  /** Where its time would have begun had nothing come between. */
  readonly countsFrom: string
  /** The time spent in it, while a break goes on; null while it counts. */
  readonly pausedMs: number | null
}

/** The segment that runs at `now`, the same answer at any instant until something is pressed; null when none does. */
export function runningSegment(plan: RunningPlan, now: string): RunningSegment | null {
  const { items, at } = planNow(plan, now)
  const item = at === null ? undefined : items[at]
  if (item === undefined) return null
  const pause = plan.breaks.find(one => one.endedAt === null)
  const { state: _, spentMs, ...planned } = item
  const since = pause === undefined ? Date.parse(now) : Math.min(Date.parse(now), Date.parse(pause.startedAt))
  return {
    item: planned,
    countsFrom: new Date(since - spentMs).toISOString(),
    pausedMs: pause === undefined ? null : spentMs,
  }
}

/** Whole minutes of the session until `now`, breaks deducted. */
export function heldMinutes(plan: RunningPlan, now: string): number {
  const whole = merged([{ from: Date.parse(plan.startedAt), until: endOf(plan, now) }])
  return Math.floor((lengthOf(whole) - lengthOf(common(whole, pausesOf(plan, now)))) / MINUTE)
}

/** The time a delivery took, by its segments [SE8]: when it began and ended, and its whole minutes; null when its plan was not followed. */
export function deliveredTime(
  plan: RunningPlan,
  deliveryId: string,
  now: string,
): { startedAt: string; endedAt: string; minutes: number } | null {
  const times = timeOfRuns(plan, now)
  const spans = plan.runs.flatMap((run, at) => (run.deliveryId === deliveryId ? (times[at] ?? []) : []))
  const begun = new Set(plan.runs.filter(run => run.deliveryId === deliveryId).map(run => run.segment))
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined || begun.size < 2) return null
  return {
    startedAt: new Date(first.from).toISOString(),
    endedAt: new Date(last.until).toISOString(),
    minutes: Math.floor(lengthOf(merged(spans)) / MINUTE),
  }
}
