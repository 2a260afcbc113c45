import { join } from 'node:path'
import { findAuditHead } from '#electron/audit/audit.store.ts'
import { auditCode } from '#electron/audit/event-code.ts'
import { fileEvents } from '#electron/audit/filing.store.ts'
import { checkTail } from '#electron/audit/verify-trail.ts'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { EVERYTHING, type AuditFilter } from '#shared/audit/audit.ts'
import { ClientId } from '#shared/clients/client.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import type { Output } from '#shared/ipc/types.ts'
import { measureChecks } from './check-measures.ts'
import { makeVault, PASSPHRASE, setClock } from './hosts.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atMost, ms, printFigure, type Reach } from './report.ts'
import { seeded } from './words.ts'

type AuditHost = Awaited<ReturnType<typeof makeVault>>

/** What a clinic of ten people does, the commonest first; the last ones are rare. */
const KINDS = [
  ...['attendance.record', 'clients.viewed', 'notes.saveIndividualNote', 'sessions.get', 'groups.get', 'clients.list'],
  ...['sessions.today', 'notes.ofSession', 'notes.saveGroupNote', 'vault.unlocked', 'vault.locked', 'find.everything'],
  ...['sessions.start', 'sessions.finish', 'sessions.deliver', 'groups.list', 'clients.change', 'groups.enrol'],
  ...[
    'attendance.correct',
    'attendance.set',
    'attendance.addClient',
    'groups.endEnrolment',
    'clients.add',
    'audit.list',
  ],
  ...[
    'vault.unlockFailed',
    'sessions.reopen',
    'groups.change',
    'groups.add',
    'exchange.importRoster',
    'settings.saveClinic',
  ],
]
const STAFF = 10
const EVERY_MS = 95_000

const staffId = (place: number) => `0198c0de-0001-7000-8000-${String(place).padStart(12, '0')}`
const skewed = (random: () => number, below: number) => Math.floor(random() ** 2.5 * below)

/** Fills the log with so many events, chained as the app would, in one transaction and filed at its end; gives the last instant. */
function fillLog({ db, auditKey, transaction }: OpenForCalls, events: number): string {
  const random = seeded(20261122)
  const clients = db.prepare('SELECT id FROM clients').pluck().all().map(String)
  const sessions = db.prepare('SELECT id FROM sessions').pluck().all().map(String)
  const insert = db.prepare('INSERT INTO audit_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const head = findAuditHead(db)
  let before = head.code
  let at = ''
  transaction(() => {
    for (let place = 0; place < STAFF; place += 1)
      db.prepare('INSERT INTO staff (id, name, created_at) VALUES (?, ?, ?)').run(staffId(place), `Staff ${place}`, '')
    for (let place = 1; place <= events; place += 1) {
      at = new Date(Date.UTC(2023, 8, 4) + place * EVERY_MS).toISOString()
      const kind = KINDS[skewed(random, KINDS.length)] ?? ''
      const client = /^(attendance|clients\.(viewed|change)|notes.saveI)/.test(kind)
        ? clients[Math.floor(random() * clients.length)]
        : null
      const session = /^(attendance|sessions|notes)/.test(kind)
        ? sessions[Math.floor(random() * sessions.length)]
        : null
      const fields = [
        head.number + place,
        at,
        staffId(skewed(random, STAFF)),
        kind,
        client ?? null,
        null,
        session ?? null,
        null,
      ]
      before = auditCode(auditKey, before, fields)
      insert.run(...fields, before)
    }
    fileEvents(db)
  })
  return at
}

async function openLog(folder: string, events: number): Promise<AuditHost> {
  const host = await makeVault(join(folder, 'audit'), { sessions: 300, withTrail: false })
  const { open } = host.vault
  if (open === null) throw new Error('The vault is locked.')
  for (const setting of ['synchronous=OFF', 'cache_size=-1000000', 'cache_spill=OFF'])
    open.db.prepare(`PRAGMA ${setting}`).run()
  setClock(fillLog(open, events))
  await host.vault.close()
  await host.vault.unlock(PASSPHRASE)
  return host
}

/** The log's speed with so many events: opening the viewer, each filter, and what an unlock's check costs. */
export async function measureAudit(
  folder: string,
  { events, rounds }: { events: number; rounds: number },
): Promise<Reach[]> {
  const host = await openLog(folder, events)
  const { given, clinic } = host
  const page = (filter: Partial<AuditFilter>) =>
    given('audit.list', { filter: { ...EVERYTHING, ...filter }, before: null, limit: 100 })
  const whole = async () => {
    await given('audit.overview', undefined)
    await given('audit.hints', undefined)
    return page({})
  }
  const [first, rare] = [StaffId.parse(staffId(0)), StaffId.parse(staffId(STAFF - 1))]
  const days = { fromOn: '2024-03-01', untilOn: '2024-03-31' }
  const filters: Record<string, Partial<AuditFilter>> = {
    'a person': { staffId: rare },
    'a client': { client: ClientId.parse(clinic.roster[0]) },
    'a common kind': { kind: KINDS[0] ?? null },
    'a rare kind': { kind: 'groups.change' },
    'a month': days,
    'a person, kind and month': { staffId: first, kind: 'clients.viewed', ...days },
    'a person, kind and month with nothing in it': {
      staffId: rare,
      kind: 'settings.saveClinic',
      fromOn: '2020-01-01',
      untilOn: '2020-02-01',
    },
  }
  const contenders = Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, () => timed(() => page(filter))]),
  )
  // The very first opening after the unlock: nothing is in memory yet.
  const cold = await timed(whole)
  const took = await alternate({ opened: () => timed(whole), ...contenders }, { rounds, warmUp: 2 })
  const { opened, ...filtered } = took as Record<string, number[]> // one for each contender
  const medians = Object.entries(filtered).map(([name, samples]) => ({ name, took: median(samples) }))
  const slowest = medians.toSorted((a, b) => b.took - a.took)[0]
  await tellChecks(host)
  const reaches = [
    atMost(`The audit log of ${events.toLocaleString('en-US')} events opens`, median(opened ?? []), 200, {
      unit: ' ms',
      note: `first time after the unlock ${ms(cold)}; p95 ${ms(quantile(opened ?? [], 0.95))}; n ${rounds}`,
    }),
    atMost('Its slowest filter', slowest?.took ?? Number.NaN, 100, {
      unit: ' ms',
      note: `by ${slowest?.name ?? ''}; ${medians.map(one => `${one.name} ${ms(one.took)}`).join(', ')}`,
    }),
    ...(await measureChecks(host, rounds)),
  ]
  await host.close()
  return reaches
}

async function tellChecks({ vault, given }: AuditHost): Promise<void> {
  const { open } = vault
  if (open === null) throw new Error('The vault is locked.')
  printFigure('what an unlock checks of the trail', ms(await timed(() => checkTail(open.db, open.trail, 300))))
  let found: Output<'audit.verify'> | undefined
  const took = await timed(async () => (found = await given('audit.verify', undefined)))
  printFigure(
    'the whole trail checked',
    `${ms(took)} for ${found?.events ?? 0} events, ${found?.broken === null ? 'whole' : JSON.stringify(found?.broken)}`,
  )
}
