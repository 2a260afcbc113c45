import { v7 } from 'uuid'
import { write } from '#electron/db/database.ts'
import { insertEnrolment } from '#electron/groups/enrolments.store.ts'
import { insertGroup } from '#electron/groups/groups.store.ts'
import { ClientId } from '#shared/clients/client.ts'
import { EnrolmentId, GroupId } from '#shared/groups/group.ts'
import { TOPICS, topicIdOf } from './clinic.ts'
import type { BenchHost } from './hosts.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'

const CLIENTS = 40

/** A group of forty from all over the clinic, each with sixty sessions behind them, whose plan holds every topic. */
function fillLargeGroup({ db, clinic }: BenchHost): GroupId {
  const groupId = GroupId.parse(v7())
  const newId = () => v7()
  const topicIds = Array.from({ length: TOPICS }, (_, number) => topicIdOf(number))
  const at = `${clinic.today}T12:00:00.000Z`
  const group = {
    name: 'Large group',
    kind: 'relapse-prevention' as const,
    isOpen: true,
    capacity: CLIENTS,
    minimum: null,
    clientsPerStaff: null,
    serviceCode: null,
    place: null,
    startsOn: clinic.today,
    endsOn: null,
    timeZone: 'America/New_York',
    meetings: [],
    staff: [],
    plan: { mode: 'free' as const, topicIds },
  }
  write(db(), 'BEGIN', [])
  insertGroup(db(), groupId, group, { at, newId })
  const spread = `SELECT client_id FROM attendance GROUP BY client_id HAVING count(*) >= 60`
  const ids = db()
    .prepare(spread)
    .pluck()
    .all()
    .map(id => ClientId.parse(id))
  const step = Math.max(1, Math.floor(ids.length / CLIENTS))
  for (const clientId of ids.filter((_, index) => index % step === 0).slice(0, CLIENTS))
    insertEnrolment(db(), { id: EnrolmentId.parse(v7()), groupId, clientId, startsOn: clinic.today })
  write(db(), 'COMMIT', [])
  return groupId
}

/** Who of forty has had which of 130 topics, through the dispatcher. */
export async function measureCoverage(side: BenchHost, { rounds }: { readonly rounds: number }): Promise<Reach[]> {
  const groupId = fillLargeGroup(side)
  const onDate = side.clinic.today
  let cells = { clients: 0, topics: 0, had: 0 }
  const took = await alternate(
    {
      coverage: () =>
        timed(async () => {
          const { clients, topics } = await side.given('coverage.ofGroup', { groupId, onDate })
          const had = clients.reduce((sum, { cover }) => sum + cover.filter(one => one === 'had').length, 0)
          cells = { clients: clients.length, topics: topics.length, had }
        }),
    },
    { rounds, warmUp: 3 },
  )
  const note = `p95 ${ms(quantile(took.coverage, 0.95))}, slowest ${ms(Math.max(...took.coverage))}; ${cells.had} had; n ${took.coverage.length}`
  return [
    atMost(`Coverage of ${cells.clients} clients × ${cells.topics} topics`, median(took.coverage), 50, {
      unit: ' ms',
      note,
    }),
  ]
}
