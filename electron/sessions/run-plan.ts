import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { scaledLength } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { PlanItem } from '#shared/sessions/plan.ts'
import { deliveredTime, heldMinutes, type RunningPlan } from '#shared/sessions/plan-run.ts'
import type { DeliveryId, SessionId } from '#shared/sessions/session-id.ts'
import { listBreaks } from './breaks.store.ts'
import { listDeliveries, saveDeliveredTime } from './deliveries.store.ts'
import { openSession } from './open-session.ts'
import { insertRun, listPlanItems, listRuns, savePlanItems, withdrawLastRun } from './plan.store.ts'
import type { SessionRow } from './sessions.store.ts'

/** The segments of a topic at the length that fits into so many minutes [CU1]. */
export const segmentsOf = (
  topic: Pick<Topic, 'lengths' | 'plan'>,
  deliveryId: DeliveryId,
  minutes: number,
): PlanItem[] =>
  topic.plan.flatMap(({ name, kind, minutes: byLength }, segment) => {
    const own = byLength[scaledLength(topic, minutes)] ?? 0
    return own > 0 ? [{ deliveryId, segment, name, kind, plannedMinutes: own, minutes: own, isSkipped: false }] : []
  })

/** A plan that is there within so many milliseconds of the session's start began with it [SE10]. */
const BEGINS_WITH_SESSION_MS = 10 * 60_000

/** Puts a delivery's segments behind those that stand. */
export function addToPlan(db: WriteDb, session: SessionRow, items: readonly PlanItem[], now: string): void {
  const before = listPlanItems(db, session.id)
  savePlanItems(db, session.id, [...before, ...items])
  beginPlan(db, session, now)
}

/** A running session with a plan stands in one of its segments: in its first when none was begun [SE10]. */
export function beginPlan(db: WriteDb, session: SessionRow, now: string): void {
  if (session.state !== 'running' || listRuns(db, session.id).length > 0) return
  const first = listPlanItems(db, session.id).find(item => !item.isSkipped)
  if (first === undefined) return
  const isEarly = Date.parse(now) - Date.parse(session.startedAt) <= BEGINS_WITH_SESSION_MS
  const { deliveryId, segment } = first
  insertRun(db, session.id, { deliveryId, segment, startedAt: isEarly ? session.startedAt : now })
}

/** The same delivery at another length: what was begun stays as it is, the rest takes the minutes of that length; what it lacks is planned no longer. */
export function rescale(db: WriteDb, session: SessionRow, deliveryId: DeliveryId, segments: readonly PlanItem[]): void {
  const runs = listRuns(db, session.id)
  const isBegun = (item: PlanItem) =>
    runs.some(run => run.deliveryId === item.deliveryId && run.segment === item.segment)
  const known = listPlanItems(db, session.id)
  const changed = known.map(item => {
    if (item.deliveryId !== deliveryId || isBegun(item)) return item
    const wasChosen = item.plannedMinutes > 0
    const found = segments.find(one => one.segment === item.segment)
    if (found === undefined) return { ...item, plannedMinutes: 0, isSkipped: true }
    return { ...found, isSkipped: wasChosen && item.isSkipped }
  })
  const added = segments.filter(
    one => !known.some(item => item.deliveryId === deliveryId && item.segment === one.segment),
  )
  savePlanItems(db, session.id, added.reduce(inOrder, changed))
}

/** Puts a segment behind the last one of its own delivery that comes before it in the topic. */
function inOrder(items: readonly PlanItem[], added: PlanItem): PlanItem[] {
  const before = items.findLastIndex(item => item.deliveryId === added.deliveryId && item.segment < added.segment)
  const first = items.findIndex(item => item.deliveryId === added.deliveryId)
  const to = before >= 0 ? before + 1 : first >= 0 ? first : items.length
  return [...items.slice(0, to), added, ...items.slice(to)]
}

const runningPlan = (db: ReadDb, session: SessionRow, endedAt: string | null): RunningPlan => ({
  startedAt: session.startedAt,
  endedAt,
  plannedMinutes: session.plannedMinutes,
  items: listPlanItems(db, session.id),
  runs: listRuns(db, session.id),
  breaks: listBreaks(db, session.id),
})

/** Keeps the minutes of every delivery at the session's end: those of its segments, else its length as far as there is time [SE8]. */
export function keepDeliveredMinutes(db: WriteDb, session: SessionRow, endedAt: string): void {
  const plan = runningPlan(db, session, endedAt)
  const deliveries = listDeliveries(db, session.id)
  const followed = deliveries.map(delivery => deliveredTime(plan, delivery.deliveryId, endedAt))
  let left = heldMinutes(plan, endedAt) - followed.reduce((sum, time) => sum + (time?.minutes ?? 0), 0)
  for (const [at, delivery] of deliveries.entries()) {
    const time = followed[at] ?? null
    const minutes = time?.minutes ?? Math.max(0, Math.min(delivery.minutes, left))
    if (time === null) left -= minutes
    saveDeliveredTime(db, {
      deliveryId: delivery.deliveryId,
      minutes,
      startedAt: time?.startedAt ?? null,
      endedAt: time?.endedAt ?? null,
    })
  }
}

interface OneSegment {
  readonly sessionId: SessionId
  readonly deliveryId: DeliveryId
  readonly segment: number
}

/** The open session's plan and the place of a segment in it; refuses what is not there. */
function segmentOf({ db }: CommandContext, { sessionId, deliveryId, segment }: OneSegment) {
  const session = openSession(db, sessionId)
  const items = listPlanItems(db, sessionId)
  const at = items.findIndex(item => item.deliveryId === deliveryId && item.segment === segment)
  const item = items[at]
  if (item === undefined) throw new Refusal('not-found', 'That part is not in this session’s plan any more.')
  return { session, items, at, item }
}

function change(context: CommandContext, one: OneSegment, to: (item: PlanItem) => PlanItem): void {
  const { items, at } = segmentOf(context, one)
  savePlanItems(
    context.db,
    one.sessionId,
    items.map((item, index) => (index === at ? to(item) : item)),
  )
}

/** The longest a segment can be made in the room: a whole day program. */
const MOST_MINUTES = 480

const notRunning = () => new Refusal('conflict', 'This session does not run any more.')

type PlanCalls = 'goToSegment' | 'takeBackSegment' | 'addMinutes' | 'skipSegment' | 'moveSegment'

/** The plan while it is run: each press is kept at once [SE10]. */
export const planHandlers: Pick<HandlersOf<'sessions'>, `sessions.${PlanCalls}`> = {
  'sessions.goToSegment': (context, one) => {
    const { session, item } = segmentOf(context, one)
    if (session.state !== 'running') throw notRunning()
    const last = listRuns(context.db, one.sessionId).at(-1)
    if (last?.deliveryId === one.deliveryId && last.segment === one.segment) return
    insertRun(context.db, one.sessionId, { deliveryId: one.deliveryId, segment: one.segment, startedAt: context.now() })
    if (item.isSkipped) change(context, one, found => ({ ...found, isSkipped: false }))
  },

  'sessions.takeBackSegment': ({ db, now }, { sessionId }) => {
    if (openSession(db, sessionId).state !== 'running') throw notRunning()
    if (listRuns(db, sessionId).length < 2) throw new Refusal('conflict', 'There is no part before this one.')
    withdrawLastRun(db, sessionId, now())
  },

  'sessions.addMinutes': (context, { minutes, ...one }) =>
    change(context, one, item => ({ ...item, minutes: Math.max(1, Math.min(MOST_MINUTES, item.minutes + minutes)) })),

  'sessions.skipSegment': (context, { isSkipped, ...one }) => {
    const wasBegun = listRuns(context.db, one.sessionId).some(
      run => run.deliveryId === one.deliveryId && run.segment === one.segment,
    )
    if (isSkipped && wasBegun) throw new Refusal('conflict', 'This part was begun. Go to the next one instead.')
    change(context, one, item => ({ ...item, isSkipped }))
  },

  'sessions.moveSegment': (context, { to, ...one }) => {
    const { items, at, item } = segmentOf(context, one)
    const rest = items.filter((_, index) => index !== at)
    savePlanItems(context.db, one.sessionId, [...rest.slice(0, to), item, ...rest.slice(to)])
  },
}
