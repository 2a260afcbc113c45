import type { NewClient } from '#shared/clients/client.ts'
import { nameAndBirthKey, nameKey, recordKey } from './client-key.ts'
import type { RosterClient } from './read-rows.ts'

/** What an existing client needs to be found and compared; `KnownClient` fits. */
export type ExistingClient = NewClient & { id: string }

export type MatchedBy = 'record-number' | 'name-and-birth-date'

/** One field that an update would change; `from` and `to` as stored. */
export type ClientChange = {
  field: keyof RosterClient
  from: string | number | null
  to: string | number
}

/** The existing client a row stands for, what an update would change, and a sentence when the match needs a second look. */
export type ClientMatch<Known extends ExistingClient> = {
  by: MatchedBy
  client: Known
  changes: readonly ClientChange[]
  caution: string | null
}

/** Existing clients, ready to be looked up; make it once per import with `indexClients`. */
export type ClientIndex<Known extends ExistingClient> = {
  byRecord: ReadonlyMap<string, Known>
  byNameAndBirth: ReadonlyMap<string, readonly Known[]>
}

/** Prepares existing clients for `matchClient`. */
export function indexClients<Known extends ExistingClient>(existing: readonly Known[]): ClientIndex<Known> {
  const byRecord = new Map<string, Known>()
  const byNameAndBirth = new Map<string, Known[]>()
  for (const client of existing) {
    const record = recordKey(client)
    if (record !== null && !byRecord.has(record)) byRecord.set(record, client)
    const birth = nameAndBirthKey(client)
    if (birth === null) continue
    const same = byNameAndBirth.get(birth)
    if (same === undefined) byNameAndBirth.set(birth, [client])
    else same.push(client)
  }
  return { byRecord, byNameAndBirth }
}

/** The existing client that `row` stands for: by record number first, else by name and birth date; null when there is none ([EX33]). */
export function matchClient<Known extends ExistingClient>(
  row: RosterClient,
  index: ClientIndex<Known>,
): ClientMatch<Known> | null {
  const record = recordKey(row)
  const birth = nameAndBirthKey(row)
  const numbered = record === null ? undefined : index.byRecord.get(record)
  const named = birth === null ? [] : (index.byNameAndBirth.get(birth) ?? [])
  const client = numbered ?? named[0]
  if (client === undefined) return null
  const by = numbered === undefined ? 'name-and-birth-date' : 'record-number'
  const caution = by === 'record-number' ? cautionByRecord(row, client, named) : cautionByName(row, client, named)
  return { by, client, changes: changesOf(row, client), caution }
}

function cautionByRecord(row: RosterClient, client: ExistingClient, named: readonly ExistingClient[]): string | null {
  if (named.length > 0 && !named.some(other => other.id === client.id))
    return 'The record number belongs to one client, the name and birth date to another.'
  const otherName = nameKey(row) !== nameKey(client)
  const otherBirth = row.bornOn !== null && client.bornOn !== null && row.bornOn !== client.bornOn
  if (otherName && otherBirth) return 'The record number is the same, but both name and birth date differ.'
  if (otherName) return 'The record number is the same, but the name differs.'
  return otherBirth ? 'The record number is the same, but the birth date differs.' : null
}

function cautionByName(row: RosterClient, client: ExistingClient, named: readonly ExistingClient[]): string | null {
  if (named.length > 1) return `${named.length} clients have this name and birth date.`
  if (row.recordNumber !== null && client.recordNumber !== null)
    return 'Name and birth date are the same, but the record number differs.'
  return null
}

const FIELDS = [
  'legalFirstName',
  'legalLastName',
  'preferredName',
  'pronouns',
  'recordNumber',
  'bornOn',
  'admittedOn',
  'levelOfCare',
  'weeklyTargetMinutes',
  'stage',
  'notesForStaff',
] as const satisfies readonly (keyof RosterClient)[]

// An empty cell says nothing, so it never empties a field ([EX34]).
function changesOf(row: RosterClient, client: ExistingClient): ClientChange[] {
  return FIELDS.flatMap(field => {
    const to = row[field]
    const from = client[field]
    return to === null || to === from ? [] : [{ field, from, to }]
  })
}

/** The part of a client that the given changes set, as `exchange.importRoster` takes it for an update. */
export function changeFrom(changes: readonly ClientChange[]): Partial<NewClient> {
  // Field and value come from one row in `changesOf`, so each value has its field's type.
  return Object.fromEntries(changes.map(({ field, to }) => [field, to])) as Partial<NewClient> // see above
}
