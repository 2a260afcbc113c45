import { findClient } from '#electron/clients/clients.store.ts'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { GoalId } from '#shared/goals/goal.ts'
import { changeGoal, insertGoal, listGoalChanges, listGoalRows, listGoalSteps } from './goals.store.ts'

/** Those that belong to one goal, without its id. */
const ofGoal = <T extends { goalId: string }>(rows: readonly T[], goalId: string): Omit<T, 'goalId'>[] =>
  rows.filter(row => row.goalId === goalId).map(({ goalId: _, ...row }) => row)

export const goalsHandlers: HandlersOf<'goals'> = {
  'goals.ofClient': ({ db, recordSight }, { clientId }) => {
    const steps = listGoalSteps(db, clientId, recordSight)
    const changes = listGoalChanges(db, clientId)
    return listGoalRows(db, clientId).map(({ clientId: _, ...goal }) => ({
      ...goal,
      earlier: ofGoal(changes, goal.goalId),
      steps: ofGoal(steps, goal.goalId),
    }))
  },

  'goals.add': ({ db, newId, now, person }, { clientId, goal }) => {
    const at = now()
    if (findClient(db, clientId, at.slice(0, 10)) === null)
      throw new Refusal('not-found', 'That client is not in this vault.')
    const goalId = GoalId.parse(newId())
    insertGoal(db, { ...goal, id: goalId, clientId, at, staffId: person.id })
    return { goalId }
  },

  'goals.change': ({ db, newId, now, person }, { clientId, goalId, goal }) => {
    const before = listGoalRows(db, clientId).find(row => row.goalId === goalId)
    if (before === undefined) throw new Refusal('not-found', 'That goal is not one of this client’s.')
    changeGoal(db, before, { ...goal, id: goalId, clientId, at: now(), staffId: person.id }, newId())
  },
}
