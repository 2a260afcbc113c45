import { findWeeklyTargets } from '#electron/clients/clients.store.ts'
import { listNames } from '#electron/clients/names.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import { sees } from '#electron/facilitators/sight.store.ts'
import { listRoster } from '#electron/groups/enrolments.store.ts'
import { listGroupRows } from '#electron/groups/groups.store.ts'
import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { findClinic, findPolicies } from '#electron/settings/settings.store.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { weekOf, weekStanding, type Week } from '#shared/hours/week.ts'
import { ClientWeek } from '#shared/hours/client-week.ts'
import { addDays, dateIn, weekdayOf } from '#shared/sessions/clock.ts'
import { listMeetingsToCome, listMinutes, listRestOfRunning, type ClientMeeting } from './hours.store.ts'
import { findService, listServices, saveService } from './services.store.ts'

const DAYS = 7

const daysOf = (week: Week) => Array.from({ length: DAYS }, (_, at) => addDays(week.from, at))

/** Whoever is on a roster of one group, or of any group in sight, in this week. */
function clientsOf({ db, sight }: QueryContext, groupId: GroupId | null, week: Week): string[] {
  const inSight = listGroupRows(db, week.from, false).filter(group => sees(sight, group.id))
  const groupIds = groupId === null ? inSight.map(group => group.id) : [groupId]
  const rosters = groupIds.flatMap(id => daysOf(week).map(day => listRoster(db, id, day)))
  return [...new Set<string>(rosters.flat().map(entry => entry.clientId))]
}

/** What is still to come of a week for these clients, from today on, what runs now first. */
function meetingsToCome(db: ReadDb, clientIds: readonly string[], week: Week, now: string): ClientMeeting[] {
  const today = dateIn(findClinic(db)?.timeZone ?? 'UTC', now)
  const days = daysOf(week).filter(day => day >= today)
  return days.flatMap(onDate => [
    ...listRestOfRunning(db, clientIds, { onDate, now }),
    ...listMeetingsToCome(db, clientIds, { onDate, weekday: weekdayOf(onDate), now }),
  ])
}

function findWeeks(context: QueryContext, groupId: GroupId | null, week: Week): ClientWeek[] {
  const { db, now } = context
  const clientIds = clientsOf(context, groupId, week)
  const had = listMinutes(db, { clientIds, ...week }, now())
  const targets = findWeeklyTargets(db, clientIds, week.until)
  const toCome = meetingsToCome(db, clientIds, week, now())
  const names = listNames(db, clientIds)
  const named = [...names.values()].sort((a, b) => a.sortName.localeCompare(b.sortName) || a.id.localeCompare(b.id))
  return named.map(client => {
    const minutes = had.reduce((sum, row) => (row.clientId === client.id ? sum + row.minutes : sum), 0)
    const meetings = toCome
      .filter(meeting => meeting.clientId === client.id)
      .map(({ clientId: _, ...meeting }) => meeting)
    return ClientWeek.parse({
      clientId: client.id,
      name: client.name,
      ...weekStanding(minutes, targets.get(client.id) ?? 0, meetings),
      toCome: meetings,
    })
  })
}

export const hoursHandlers: HandlersOf<'hours'> = {
  'hours.week': (context, { groupId, date }) => {
    const week = weekOf(date, findPolicies(context.db).weekStartsOn)
    return { ...week, clients: findWeeks(context, groupId, week) }
  },

  'hours.ofClient': ({ db, now }, { clientId, date, weeks }) => {
    const last = weekOf(date, findPolicies(db).weekStartsOn)
    const all = Array.from({ length: weeks }, (_, back) =>
      weekOf(addDays(last.from, -DAYS * back), weekdayOf(last.from)),
    )
    const had = listMinutes(
      db,
      { clientIds: [clientId], from: all.at(-1)?.from ?? last.from, until: last.until },
      now(),
    )
    return all.map(week => ({
      ...week,
      minutes: had.reduce(
        (sum, row) => (row.heldOn >= week.from && row.heldOn <= week.until ? sum + row.minutes : sum),
        0,
      ),
      targetMinutes: findWeeklyTargets(db, [clientId], week.until).get(clientId) ?? 0,
    }))
  },

  'hours.services': ({ db }, { onDate }) => listServices(db, onDate),

  'hours.saveService': ({ db, now }, { service, fromOn }) => {
    saveService(db, service, { fromOn, isOffered: true, at: now() })
  },

  'hours.endService': ({ db, now }, { code, fromOn }) => {
    const service = findService(db, code, fromOn)
    if (service === null) throw new Refusal('not-found', 'That service is not among the clinic’s.')
    saveService(db, service, { fromOn, isOffered: false, at: now() })
  },
}
