import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { GoalId, NewGoal } from '#shared/goals/goal.ts'
import { ClientId } from '#shared/clients/client.ts'

/** A goal as it stands. */
export const GoalRow = NewGoal.extend({ goalId: GoalId, clientId: ClientId, setAt: z.string(), setBy: z.string() })
export type GoalRow = z.infer<typeof GoalRow>

/** The goals of a client, in the order they were set. */
export const listGoalRows = (db: ReadDb, clientId: string): GoalRow[] =>
  allRows(
    db,
    GoalRow,
    `SELECT g.id AS goalId, client_id AS clientId, problem, goal, objective, target_on AS targetOn, readiness, status,
       set_at AS setAt, s.name AS setBy
     FROM goals g JOIN staff s ON s.id = g.set_by WHERE client_id = ? ORDER BY g.id`,
    [clientId],
  )
