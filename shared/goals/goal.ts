import * as z from 'zod'
import { CalendarDate, Instant, Line, OptionalLine } from '#shared/ipc/text.ts'

export const GoalId = z.uuid().brand('GoalId')
export type GoalId = z.infer<typeof GoalId>

/** How a goal moved in one session, as the facilitator judges it. */
export const GOAL_PROGRESS = ['set-back', 'unchanged', 'some', 'much', 'met'] as const
export const GoalProgress = z.literal(GOAL_PROGRESS)
export type GoalProgress = z.infer<typeof GoalProgress>

export const GOAL_STATUS = ['open', 'met', 'changed', 'ended'] as const
export const GoalStatus = z.literal(GOAL_STATUS)
export type GoalStatus = z.infer<typeof GoalStatus>

/** Readiness is per goal, never per person. */
export const READINESS = ['precontemplation', 'contemplation', 'preparation', 'action', 'maintenance'] as const
export const Readiness = z.literal(READINESS)
export type Readiness = z.infer<typeof Readiness>

/** A goal of a client's plan: the problem it answers, what is aimed at, one step towards it, by when. */
export const NewGoal = z.strictObject({
  problem: Line(300),
  goal: Line(300),
  objective: OptionalLine(400),
  targetOn: CalendarDate.nullable(),
  readiness: Readiness.nullable(),
  status: GoalStatus,
})
export type NewGoal = z.infer<typeof NewGoal>

/** One note's word on a goal. */
const GoalStep = z.strictObject({ heldOn: CalendarDate, groupName: z.string(), progress: GoalProgress.nullable() })

/** How a goal stood until somebody changed it. */
const EarlierGoal = NewGoal.extend({ changedAt: Instant, changedBy: z.string() })

export const Goal = NewGoal.extend({
  goalId: GoalId,
  setAt: Instant,
  setBy: z.string(),
  /** As it stood before each change, newest first. */
  earlier: z.array(EarlierGoal),
  /** What signed notes said of it, oldest first. */
  steps: z.array(GoalStep),
})
export type Goal = z.infer<typeof Goal>

/** Whether a goal that is still open should have been reached before this day. */
export const isOverdue = ({ status, targetOn }: Pick<NewGoal, 'status' | 'targetOn'>, today: string): boolean =>
  status === 'open' && targetOn !== null && targetOn < today
