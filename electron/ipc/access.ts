import { findSight, isInSight, SIGHTED_IDS, type Sight } from '#electron/facilitators/sight.store.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { recordReaders } from '#shared/facilitators/role-sets.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'

type Asking = Pick<OpenForCalls, 'db' | 'person' | 'sights'>

/** What this person sees by those of their roles that the call admits; kept until something is written. */
export function sightOf({ db, person, sights }: Asking, admitted: readonly Role[], today: string): Sight {
  const roles = person.roles.filter(role => admitted.includes(role))
  const key = `${today} ${roles.join(' ')}`
  const sight = sights.get(key) ?? findSight(db, { staffId: person.id, roles }, today)
  sights.set(key, sight)
  return sight
}

/** What this person may read of sessions and notes: an administrator's role alone shows none [FA1]. */
export const recordSightOf = (asking: Asking, today: string): Sight => sightOf(asking, recordReaders, today)

interface Access {
  readonly sight: Sight
  /** Ids that the row lets name anything: the client who walks in, the group that is covered tonight. */
  readonly outOfSight: readonly string[]
}

/** Refuses a call that names a group, a client or one of their records which this person does not see [FA2, FA3]. */
export function checkSight({ db }: Asking, input: unknown, { sight, outOfSight }: Access): void {
  if (sight.groupIds === null) return
  for (const [name, id] of namedIds(input)) {
    if (!outOfSight.includes(name) && !isInSight(db, sight, name, id)) {
      throw new Refusal('forbidden', 'This belongs to a group that is not among yours. An administrator can assign it.')
    }
  }
}

/** Every id of a group, client or record in the input, however deep, by the name it goes under. */
function* namedIds(value: unknown): Generator<[name: string, id: string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, held] of Object.entries(value)) {
    if (typeof held === 'string' && SIGHTED_IDS.has(name)) yield [name, held]
    else if (name === 'clientIds' && Array.isArray(held)) for (const id of held) yield ['clientId', String(id)]
    else yield* namedIds(held)
  }
}
