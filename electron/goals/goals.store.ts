import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { Goal, GoalId, NewGoal } from '#shared/goals/goal.ts'
import { ClientId } from '#shared/clients/client.ts'

/** A goal as it stands. */
const GoalRow = NewGoal.extend({ goalId: GoalId, clientId: ClientId, setAt: z.string(), setBy: z.string() })
export type GoalRow = z.infer<typeof GoalRow>

/** The goals of a client: open ones first, each kind in the order they were set. */
export const listGoalRows = (db: ReadDb, clientId: string): GoalRow[] =>
  allRows(
    db,
    GoalRow,
    `SELECT g.id AS goalId, client_id AS clientId, problem, goal, objective, target_on AS targetOn, readiness, status,
       set_at AS setAt, s.name AS setBy
     FROM goals g JOIN staff s ON s.id = g.set_by WHERE client_id = ? ORDER BY status <> 'open', g.id`,
    [clientId],
  )

const StepRow = Goal.shape.steps.element.extend({ goalId: z.string() })
type StepRow = z.infer<typeof StepRow>

/** What signed notes of groups in sight said of a client's goals, oldest first. */
export const listGoalSteps = (db: ReadDb, clientId: string, sight: Sight): StepRow[] =>
  allRows(
    db,
    StepRow,
    `SELECT w.goal_id AS goalId, s.held_on AS heldOn, p.name AS groupName, w.progress
     FROM goals g JOIN note_goals w ON w.goal_id = g.id JOIN notes n ON n.id = w.note_id
       JOIN sessions s ON s.id = n.session_id JOIN groups p ON p.id = s.group_id
     WHERE g.client_id = @clientId AND n.signed_at IS NOT NULL AND n.voided_at IS NULL AND ${inSight('s.group_id')}
     ORDER BY s.started_at`,
    { clientId, sight: sight.json },
  )

const ChangeRow = z
  .object({ goalId: z.string(), before: z.string(), changedAt: z.string(), changedBy: z.string() })
  .transform(({ before, ...row }) => ({ ...row, ...NewGoal.parse(JSON.parse(before)) }))
type ChangeRow = z.infer<typeof ChangeRow>

/** How a client's goals stood before each change, newest first. */
export const listGoalChanges = (db: ReadDb, clientId: string): ChangeRow[] =>
  allRows(
    db,
    ChangeRow,
    `SELECT c.goal_id AS goalId, c.before, c.changed_at AS changedAt, s.name AS changedBy
     FROM goals g JOIN goal_changes c ON c.goal_id = g.id JOIN staff s ON s.id = c.changed_by
     WHERE g.client_id = ? ORDER BY c.id DESC`,
    [clientId],
  )

interface Setting extends NewGoal {
  readonly id: string
  readonly clientId: string
  readonly at: string
  readonly staffId: string
}

export function insertGoal(db: WriteDb, goal: Setting): void {
  write(
    db,
    `INSERT INTO goals (id, client_id, problem, goal, objective, target_on, readiness, status, set_at, set_by)
     VALUES (@id, @clientId, @problem, @goal, @objective, @targetOn, @readiness, @status, @at, @staffId)`,
    { ...goal },
  )
}

/** Changes a goal and keeps what stood before. */
export function changeGoal(db: WriteDb, before: GoalRow, after: Setting, changeId: string): void {
  const { problem, goal, objective, targetOn, readiness, status } = before
  write(db, 'INSERT INTO goal_changes (id, goal_id, before, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)', [
    changeId,
    before.goalId,
    JSON.stringify({ problem, goal, objective, targetOn, readiness, status }),
    after.at,
    after.staffId,
  ])
  const { clientId: _, at: _at, staffId: _by, ...now } = after
  write(
    db,
    `UPDATE goals SET problem = @problem, goal = @goal, objective = @objective, target_on = @targetOn,
       readiness = @readiness, status = @status WHERE id = @id`,
    now,
  )
}
