import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { GoalId } from '#shared/goals/goal.ts'
import { changeGoal, insertGoal, listGoalRows, listGoalSteps } from './goals.store.ts'

export const goalsHandlers: HandlersOf<'goals'> = {
  'goals.ofClient': ({ db, recordSight }, { clientId }) => {
    const steps = listGoalSteps(db, clientId, recordSight)
    return listGoalRows(db, clientId).map(({ clientId: _, ...goal }) => ({
      ...goal,
      steps: steps.filter(step => step.goalId === goal.goalId).map(({ goalId: _id, ...step }) => step),
    }))
  },

  'goals.add': ({ db, newId, now, person }, { clientId, goal }) => {
    const goalId = GoalId.parse(newId())
    insertGoal(db, { ...goal, id: goalId, clientId, at: now(), staffId: person.id })
    return { goalId }
  },

  'goals.change': ({ db, newId, now, person }, { clientId, goalId, goal }) => {
    const before = listGoalRows(db, clientId).find(row => row.goalId === goalId)
    if (before === undefined) throw new Refusal('not-found', 'That goal is not one of this client’s.')
    changeGoal(db, before, { ...goal, id: goalId, clientId, at: now(), staffId: person.id }, newId())
  },
}
