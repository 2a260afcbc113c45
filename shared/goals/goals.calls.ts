import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, recordWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { Goal, GoalId, NewGoal } from './goal.ts'

const ofClient = z.strictObject({ clientId: ClientId })

export const goalsCalls = {
  /** Every goal of a client's plan, open ones first, with what signed notes said of each. */
  'goals.ofClient': query({ roles: recordReaders, views: 'client' }, ofClient, z.array(Goal)),
  'goals.add': command(
    { roles: recordWriters },
    ofClient.extend({ goal: NewGoal }),
    z.strictObject({ goalId: GoalId }),
  ),
  /** What stood before is kept; notes signed under it keep their own words. */
  'goals.change': command({ roles: recordWriters }, ofClient.extend({ goalId: GoalId, goal: NewGoal }), z.void()),
}
