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

/** The time each begun segment took until the next was begun, breaks taken out, one list for each run. */
function timeOfRuns(plan: RunningPlan, now: string): Span[][] {
  const end = Date.parse(plan.endedAt ?? now)
  const pauses = merged(
    plan.breaks.map(pause => ({ from: Date.parse(pause.startedAt), until: Date.parse(pause.endedAt ?? now) })),
  )
  return plan.runs.map((run, at) => {
    const next = plan.runs[at + 1]
    const span = {
      from: Date.parse(run.startedAt),
      until: Math.min(end, next === undefined ? end : Date.parse(next.startedAt)),
    }
    return without(span, pauses)
  })
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
  const pauses = lengthOf(
    merged(plan.breaks.map(pause => ({ from: Date.parse(pause.startedAt), until: Date.parse(pause.endedAt ?? now) }))),
  )
  const ahead = items.reduce((sum, item) => {
    if (item.state === 'ahead') return sum + item.minutes * MINUTE
    return item.state === 'now' ? sum + Math.max(0, item.minutes * MINUTE - item.spentMs) : sum
  }, 0)
  const wouldEnd = Date.parse(now) + ahead
  return wouldEnd - (Date.parse(plan.startedAt) + planned + Math.min(free, pauses))
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
