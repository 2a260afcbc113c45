import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'
import { AuditEvent, type AuditCursor } from '#shared/audit/audit.ts'

/** Which events: null is every one. Instants; `untilAt` itself and events after `upTo` do not belong. */
export interface EventFilter {
  readonly staffId: string | null
  readonly clientId: string | null
  readonly kind: string | null
  readonly fromAt: string | null
  readonly untilAt: string | null
  readonly upTo: number
}

const Place = z.object({ number: z.int(), at: z.string() })
type Place = z.infer<typeof Place>
/** One person's events of one kind. */
interface Run {
  readonly kind: string
  readonly staffId: string | null
}

/** Later than every instant, and older than every number: the place to begin from. */
const END = '~'

const startOf = ({ untilAt }: EventFilter): Place => ({ at: untilAt ?? END, number: untilAt === null ? 2 ** 53 : 0 })
const newestFirst = (a: Place, b: Place) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number)

/** A page of events older than the cursor, newest first: by number, or within a filter by time and number. */
export function listEvents(db: ReadDb, filter: EventFilter, before: AuditCursor | null, limit: number): AuditEvent[] {
  const { staffId, clientId, kind, fromAt, untilAt, upTo } = filter
  if (clientId !== null) return readEvents(db, placesOfClient(db, filter, before ?? startOf(filter), limit))
  const isWhole = staffId === null && kind === null && fromAt === null && untilAt === null
  if (!isWhole) return readEvents(db, placesOfRuns(db, filter, before ?? startOf(filter), limit))
  return readEvents(
    db,
    allRows(db, Place, 'SELECT number, at FROM audit_events WHERE number < ? ORDER BY number DESC LIMIT ?', [
      Math.min(before?.number ?? 2 ** 53, upTo + 1),
      limit,
    ]),
  )
}

const OLDER = `at >= @fromAt AND at <= @at AND (at < @at OR number < @number) AND number <= @upTo`

/** Kinds whose record is the client they added. */
const ADDING = `('clients.add', 'attendance.addNewClient')`

function placesOfClient(db: ReadDb, filter: EventFilter, before: Place, limit: number): Place[] {
  const { clientId, staffId, kind, fromAt, upTo } = filter
  return allRows(
    db,
    Place,
    `SELECT number, at FROM audit_events INDEXED BY audit_events_by_client
     WHERE client_id = @clientId AND (@staffId IS NULL OR staff_id = @staffId) AND (@kind IS NULL OR kind = @kind)
       AND ${OLDER}
     UNION ALL SELECT number, at FROM audit_events INDEXED BY audit_events_by_kind
     WHERE kind IN ${ADDING} AND client_id IS NULL AND record_id = @clientId
       AND (@staffId IS NULL OR staff_id = @staffId) AND (@kind IS NULL OR kind = @kind) AND ${OLDER}
     ORDER BY at DESC, number DESC LIMIT @limit`,
    { clientId, staffId, kind, fromAt: fromAt ?? '', at: before.at, number: before.number, upTo, limit },
  )
}

const FEW = 8

/** The newest of many runs: a few of each, and more only of those whose few were all needed. */
function placesOfRuns(db: ReadDb, filter: EventFilter, before: Place, limit: number): Place[] {
  let pending = listRuns(db, filter)
  let complete: Place[] = []
  for (let few = FEW; ; few = Math.min(limit, few * 4)) {
    const taken = pending.map(run => ({ run, places: placesOfRun(db, filter, run, { before, limit: few }) }))
    const merged = [...complete, ...taken.flatMap(({ places }) => places)].sort(newestFirst).slice(0, limit)
    const last = merged.length < limit ? undefined : merged.at(-1)
    const isCut = ({ places }: (typeof taken)[number]) => {
      const oldest = places.at(-1)
      if (oldest === undefined || places.length < few || few >= limit) return false
      return last === undefined || newestFirst(oldest, last) < 0
    }
    if (!taken.some(isCut)) return merged
    complete = [...complete, ...taken.filter(one => !isCut(one)).flatMap(({ places }) => places)]
    pending = taken.filter(isCut).map(({ run }) => run)
  }
}

function placesOfRun(
  db: ReadDb,
  { fromAt, upTo }: EventFilter,
  run: Run,
  { before, limit }: { before: Place; limit: number },
): Place[] {
  return allRows(
    db,
    Place,
    `SELECT number, at FROM audit_events INDEXED BY audit_events_by_kind
     WHERE kind = @kind AND staff_id IS @staffId AND ${OLDER} ORDER BY at DESC, number DESC LIMIT @limit`,
    { ...run, fromAt: fromAt ?? '', at: before.at, number: before.number, upTo, limit },
  )
}

const Kind = z.object({ kind: z.string().nullable() })
const Staff = z.object({ staffId: z.string().nullable() })

/** Every kind that occurs, by name: jumps from one to the next, however many events there are. */
export function listKinds(db: ReadDb): string[] {
  const after = (kind: string) =>
    firstRow(db, Kind, 'SELECT min(kind) AS kind FROM audit_events WHERE kind > ?', [kind])?.kind ?? null
  const kinds: string[] = []
  for (let kind = after(''); kind !== null; kind = after(kind)) kinds.push(kind)
  return kinds
}

function listRuns(db: ReadDb, { kind, staffId }: Pick<EventFilter, 'kind' | 'staffId'>): Run[] {
  const kinds = kind === null ? listKinds(db) : [kind]
  return kinds.flatMap(one => (staffId === null ? runsOfKind(db, one) : [{ kind: one, staffId }]))
}

function runsOfKind(db: ReadDb, kind: string): Run[] {
  const next = 'SELECT min(staff_id) AS staffId FROM audit_events WHERE kind = ? AND staff_id > ?'
  const after = (staffId: string) => firstRow(db, Staff, next, [kind, staffId])?.staffId ?? null
  const runs: Run[] = [{ kind, staffId: null }]
  for (let staffId = after(''); staffId !== null; staffId = after(staffId)) runs.push({ kind, staffId })
  return runs
}

/** Events of these kinds since an instant, for the hints: at most `limit` of each person and kind, the newest. */
export function listEventsOfKinds(db: ReadDb, kinds: readonly string[], fromAt: string, limit: number) {
  const filter = { staffId: null, clientId: null, kind: null, fromAt, untilAt: null, upTo: 2 ** 53 }
  const window = { before: startOf(filter), limit }
  return kinds
    .flatMap(kind => runsOfKind(db, kind))
    .flatMap(run => placesOfRun(db, filter, run, window).map(place => ({ ...place, ...run })))
    .sort((a, b) => newestFirst(b, a))
}

/** How many events the filter holds. */
export function countEvents(db: ReadDb, filter: EventFilter): number {
  const { staffId, clientId, kind, fromAt, untilAt, upTo } = filter
  if (clientId !== null) return placesOfClient(db, filter, startOf(filter), Number.MAX_SAFE_INTEGER).length
  const Count = z.object({ count: z.int() })
  const found = firstRow(
    db,
    Count,
    `SELECT count(*) AS count FROM audit_events
     WHERE (@staffId IS NULL OR staff_id = @staffId) AND (@kind IS NULL OR kind = @kind) AND at >= @fromAt AND at < @untilAt AND number <= @upTo`,
    { staffId, kind, fromAt: fromAt ?? '', untilAt: untilAt ?? END, upTo },
  )
  return found?.count ?? 0
}

/** These events with the names of what they are about, in the order of their places. */
function readEvents(db: ReadDb, places: readonly Place[]): AuditEvent[] {
  const events = allRows(
    db,
    AuditEvent,
    `SELECT e.number, e.at, e.staff_id AS staffId, s.name AS staffName, e.kind, coalesce(e.client_id, c.id) AS clientId,
       coalesce(c.preferred_name, c.legal_first_name) || ' ' || c.legal_last_name AS client,
       coalesce(g.name, sg.name) AS groupName, se.held_on AS heldOn, e.record_id AS recordId, r.name AS recordName
     FROM audit_events e LEFT JOIN staff s ON s.id = e.staff_id LEFT JOIN clients c ON c.id = coalesce(e.client_id, e.record_id)
       LEFT JOIN groups g ON g.id = e.group_id LEFT JOIN sessions se ON se.id = e.session_id
       LEFT JOIN groups sg ON sg.id = se.group_id LEFT JOIN staff r ON r.id = e.record_id
     WHERE e.number IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(places.map(({ number }) => number))],
  )
  const byNumber = new Map(events.map(event => [event.number, event]))
  return places.flatMap(({ number }) => byNumber.get(number) ?? [])
}
