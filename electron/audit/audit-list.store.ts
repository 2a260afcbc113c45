import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'
import { AuditEvent, type AuditCursor } from '#shared/audit/audit.ts'
import { clientOf, FILED_UP_TO } from './filing.store.ts'

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
/** Where a page begins and how much it holds at most. */
interface Window {
  readonly before: Place
  readonly limit: number
}

/** Later than every instant, and older than every number: the place to begin from. */
const END = '~'

const startOf = ({ untilAt }: EventFilter): Place => ({ at: untilAt ?? END, number: untilAt === null ? 2 ** 53 : 0 })
const newestFirst = (a: Place, b: Place) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number)

/** A page of events older than the cursor, newest first: by number, or within a filter by time and number. */
export function listEvents(db: ReadDb, filter: EventFilter, before: AuditCursor | null, limit: number): AuditEvent[] {
  const { staffId, clientId, kind, fromAt, untilAt, upTo } = filter
  const isWhole = [staffId, clientId, kind, fromAt, untilAt].every(one => one === null)
  if (!isWhole) return readEvents(db, placesWithin(db, filter, { before: before ?? startOf(filter), limit }))
  return readEvents(
    db,
    allRows(db, Place, 'SELECT number, at FROM audit_events WHERE number < ? ORDER BY number DESC LIMIT ?', [
      Math.min(before?.number ?? 2 ** 53, upTo + 1),
      limit,
    ]),
  )
}

function placesWithin(db: ReadDb, filter: EventFilter, window: Window): Place[] {
  const unfiled = unfiledPlaces(db, filter, window)
  if (filter.clientId === null) return placesOfRuns(db, filter, window, unfiled)
  return [...unfiled, ...placesOfClient(db, filter, window)].sort(newestFirst).slice(0, window.limit)
}

const OLDER = `at >= @fromAt AND at <= @at AND (at < @at OR number < @number) AND number <= @upTo`
const OF_WHOM = `(@staffId IS NULL OR staff_id = @staffId) AND (@kind IS NULL OR kind = @kind)`

/** The events not filed yet are read as they stand: there are a few hundred at most. */
const unfiledPlaces = (db: ReadDb, filter: EventFilter, { before, limit }: Window): Place[] =>
  allRows(
    db,
    Place,
    `SELECT number, at FROM audit_events WHERE number > ${FILED_UP_TO} AND ${OF_WHOM} AND ${OLDER}
       AND (@clientId IS NULL OR ${clientOf()} = @clientId) ORDER BY at DESC, number DESC LIMIT @limit`,
    { ...bound(filter, before), staffId: filter.staffId, kind: filter.kind, clientId: filter.clientId, limit },
  )

const bound = ({ fromAt, upTo }: EventFilter, { at, number }: Place) => ({
  fromAt: fromAt ?? '',
  at,
  number,
  upTo,
})

function placesOfClient(db: ReadDb, filter: EventFilter, { before, limit }: Window): Place[] {
  const { clientId, staffId, kind } = filter
  // Only a filter by more than the client needs the events themselves.
  const isOfWhom =
    staffId === null && kind === null
      ? '@staffId IS NULL AND @kind IS NULL'
      : `EXISTS (SELECT 1 FROM audit_events e WHERE e.number = c.number AND ${OF_WHOM})`
  return allRows(
    db,
    Place,
    `SELECT number, at FROM audit_by_client c WHERE client_id = @clientId AND ${OLDER} AND number <= ${FILED_UP_TO}
       AND ${isOfWhom} ORDER BY at DESC, number DESC LIMIT @limit`,
    { ...bound(filter, before), clientId, staffId, kind, limit },
  )
}

const FEW = 8

/** The newest of many runs and of the events not filed: a few of each run, and more only of those whose few were all needed. */
function placesOfRuns(db: ReadDb, filter: EventFilter, { before, limit }: Window, unfiled: readonly Place[]): Place[] {
  let pending = listRuns(db, filter)
  let complete = unfiled
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

const placesOfRun = (db: ReadDb, filter: EventFilter, { kind, staffId }: Run, { before, limit }: Window): Place[] =>
  allRows(
    db,
    Place,
    `SELECT number, at FROM audit_by_kind WHERE kind = @kind AND staff_id = @staffId AND ${OLDER}
       AND number <= ${FILED_UP_TO} ORDER BY at DESC, number DESC LIMIT @limit`,
    { ...bound(filter, before), kind, staffId: staffId ?? '', limit },
  )

const Kind = z.object({ kind: z.string() })
const NextKind = z.object({ kind: z.string().nullable() })
const Staff = z.object({ staffId: z.string().nullable() })

/** Every kind that occurs, by name: jumps from one to the next, however many events there are. */
export function listKinds(db: ReadDb): string[] {
  const unfiled = `SELECT DISTINCT kind FROM audit_events WHERE number > ${FILED_UP_TO}`
  const kinds = new Set(allRows(db, Kind, unfiled).map(({ kind }) => kind))
  for (const kind of filedKinds(db)) kinds.add(kind)
  return [...kinds].sort()
}

function filedKinds(db: ReadDb): string[] {
  const after = (kind: string) =>
    firstRow(db, NextKind, 'SELECT min(kind) AS kind FROM audit_by_kind WHERE kind > ?', [kind])?.kind ?? null
  const kinds: string[] = []
  for (let kind = after(''); kind !== null; kind = after(kind)) kinds.push(kind)
  return kinds
}

function listRuns(db: ReadDb, { kind, staffId }: Pick<EventFilter, 'kind' | 'staffId'>): Run[] {
  const kinds = kind === null ? filedKinds(db) : [kind]
  return kinds.flatMap(one => (staffId === null ? runsOfKind(db, one) : [{ kind: one, staffId }]))
}

function runsOfKind(db: ReadDb, kind: string): Run[] {
  const next = 'SELECT min(staff_id) AS staffId FROM audit_by_kind WHERE kind = ? AND staff_id > ?'
  const after = (staffId: string) => firstRow(db, Staff, next, [kind, staffId])?.staffId ?? null
  const runs: Run[] = [{ kind, staffId: null }]
  for (let staffId = after(''); staffId !== null; staffId = after(staffId)) runs.push({ kind, staffId })
  return runs
}

const Hinting = Place.extend({ kind: z.string(), staffId: z.string().nullable() })

/** Events of these kinds since an instant, for the hints: at most `limit` of each person and kind, the newest. */
export function listEventsOfKinds(db: ReadDb, kinds: readonly string[], fromAt: string, limit: number) {
  const filter = { staffId: null, clientId: null, kind: null, fromAt, untilAt: null, upTo: 2 ** 53 }
  const window = { before: startOf(filter), limit }
  const filed = kinds
    .flatMap(kind => runsOfKind(db, kind))
    .flatMap(run => placesOfRun(db, filter, run, window).map(place => ({ ...place, ...run })))
  const unfiled = allRows(
    db,
    Hinting,
    `SELECT number, at, kind, staff_id AS staffId FROM audit_events
     WHERE number > ${FILED_UP_TO} AND at >= ? AND kind IN (SELECT value FROM json_each(?))`,
    [fromAt, JSON.stringify(kinds)],
  )
  return [...filed, ...unfiled].sort((a, b) => newestFirst(b, a))
}

/** How many events the filter holds. */
export function countEvents(db: ReadDb, filter: EventFilter): number {
  const { staffId, clientId, kind, fromAt, untilAt, upTo } = filter
  if (clientId !== null)
    return placesWithin(db, filter, { before: startOf(filter), limit: Number.MAX_SAFE_INTEGER }).length
  const Count = z.object({ count: z.int() })
  const counted = (table: string, rest: string) =>
    firstRow(
      db,
      Count,
      `SELECT count(*) AS count FROM ${table}
       WHERE ${OF_WHOM} AND at >= @fromAt AND at < @untilAt AND number <= @upTo AND ${rest}`,
      { staffId, kind, fromAt: fromAt ?? '', untilAt: untilAt ?? END, upTo },
    )?.count ?? 0
  return counted('audit_by_kind', `number <= ${FILED_UP_TO}`) + counted('audit_events', `number > ${FILED_UP_TO}`)
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
