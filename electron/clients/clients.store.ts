import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { clientInSight, inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import {
  Client,
  ClientEnrolment,
  ClientInList,
  DEFAULT_WEEKLY_TARGET_MINUTES,
  type ClientId,
  type NewClient,
} from '#shared/clients/client.ts'
import { fold } from '#shared/ipc/text.ts'

const FACTS = {
  'level-of-care': 'levelOfCare',
  stage: 'stage',
  'weekly-target-minutes': 'weeklyTargetMinutes',
} as const satisfies Record<string, keyof NewClient>

const currentFact = (fact: keyof typeof FACTS) =>
  `(SELECT value FROM client_facts f WHERE f.client_id = c.id AND fact = '${fact}' AND from_on <= @today ORDER BY from_on DESC LIMIT 1)`

const SELECT = `SELECT c.id, legal_first_name AS legalFirstName, legal_last_name AS legalLastName,
  preferred_name AS preferredName, pronouns, record_number AS recordNumber, born_on AS bornOn,
  notes_for_staff AS notesForStaff, updated_at AS updatedAt,
  (SELECT admitted_on FROM admissions a WHERE a.client_id = c.id ORDER BY admitted_on DESC LIMIT 1) AS admittedOn,
  ${currentFact('level-of-care')} AS levelOfCare, ${currentFact('stage')} AS stage,
  coalesce(${currentFact('weekly-target-minutes')}, '${DEFAULT_WEEKLY_TARGET_MINUTES}') AS weeklyTargetMinutes
  FROM clients c`

const Row = z
  .looseObject({ weeklyTargetMinutes: z.string() })
  .transform(row => Client.parse({ ...row, weeklyTargetMinutes: Number(row.weeklyTargetMinutes) }))

/** A client with the dated facts that hold on `today`, or null. */
export const findClient = (db: ReadDb, clientId: string, today: string): Client | null =>
  firstRow(db, Row, `${SELECT} WHERE c.id = @clientId`, { clientId, today })

/** The weekly target of each of these clients that holds on a day, minutes [HR6]. */
export const findWeeklyTargets = (db: ReadDb, clientIds: readonly string[], onDate: string): Map<string, number> =>
  new Map(
    allRows(
      db,
      z.object({ id: z.string(), target: z.string() }),
      `SELECT c.id, coalesce(${currentFact('weekly-target-minutes')}, '${DEFAULT_WEEKLY_TARGET_MINUTES}') AS target
       FROM clients c WHERE c.id IN (SELECT value FROM json_each(@clients))`,
      { clients: JSON.stringify(clientIds), today: onDate },
    ).map(row => [row.id, Number(row.target)]),
  )

/** Every client in sight with the dated facts that hold on `today`, by last name. */
export const listKnownClients = (db: ReadDb, today: string, sight: Sight): Client[] =>
  allRows(db, Row, `${SELECT} WHERE ${clientInSight('c.id')} ORDER BY sort_name, c.id`, { today, sight: sight.json })

export const findClientByRecordNumber = (db: ReadDb, recordNumber: string): string | null =>
  firstRow(db, z.object({ id: z.string() }), 'SELECT id FROM clients WHERE record_number = ?', [recordNumber])?.id ??
  null

const ListRow = z
  .looseObject({ groups: z.string() })
  .transform(row => ClientInList.parse({ ...row, groups: JSON.parse(row.groups) }))

const words = (text: string) => fold(text).split(' ').filter(Boolean).slice(0, 8)
const likeWord = (word: string) => `% ${word.replace(/[\\%_]/g, sign => `\\${sign}`)}%`

/** The SQL condition and bindings of "every word begins a word of the search text". */
export function everyWord(column: string, text: string): { sql: string; bindings: Record<string, string> } {
  const found = words(text)
  return {
    sql: found.map((_, index) => `${column} LIKE @word${index} ESCAPE '\\'`).join(' AND ') || '1',
    bindings: Object.fromEntries(found.map((word, index) => [`word${index}`, likeWord(word)])),
  }
}

interface Search {
  readonly text: string
  readonly today: string
  readonly limit: number
  readonly sight: Sight
  /** Also clients out of sight, with neither their stage nor their groups. */
  readonly withOthers: boolean
}

/** Clients whose names or record number hold every word, by last name, and how many there are in all. */
export function searchClients(
  db: ReadDb,
  { text, today, limit, sight, withOthers }: Search,
): { clients: ClientInList[]; total: number } {
  const words = everyWord('c.search_text', text)
  const where = withOthers ? words.sql : `${words.sql} AND ${clientInSight('c.id')}`
  const bindings = { ...words.bindings, sight: sight.json }
  const total = firstRow(
    db,
    z.object({ total: z.int() }),
    // A binding that no condition names would be refused.
    `SELECT count(*) AS total FROM clients c WHERE ${where} AND (@sight IS NULL OR 1)`,
    bindings,
  )
  const clients = allRows(
    db,
    ListRow,
    `SELECT c.id, coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name,
       record_number AS recordNumber, born_on AS bornOn,
       CASE WHEN ${clientInSight('c.id')} THEN ${currentFact('stage')} END AS stage,
       (SELECT json_group_array(g.name) FROM enrolments e JOIN groups g ON g.id = e.group_id
        WHERE e.client_id = c.id AND e.starts_on <= @today AND (e.ends_on IS NULL OR e.ends_on >= @today)
          AND ${inSight('g.id')}) AS groups
     FROM clients c WHERE ${where} ORDER BY c.sort_name, c.id LIMIT @limit`,
    { ...bindings, today, limit },
  )
  return { clients, total: total?.total ?? 0 }
}

const FoundRow = ClientInList.pick({ id: true, name: true, recordNumber: true })

/** The first clients in sight, by last name, whose names or record number hold every word: what one box finds beside notes and topics. */
export function findClientsByWords(
  db: ReadDb,
  { text, limit, sight }: { text: string; limit: number; sight: Sight },
): z.infer<typeof FoundRow>[] {
  const { sql, bindings } = everyWord('c.search_text', text)
  return allRows(
    db,
    FoundRow,
    // The inner query is answered by the index alone; the rows themselves lie all over the file.
    `SELECT f.id, coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name, record_number AS recordNumber
     FROM clients f WHERE f.id IN (
       SELECT c.id FROM clients c WHERE ${sql} AND ${clientInSight('c.id')} ORDER BY c.sort_name, c.id LIMIT @limit
     ) ORDER BY f.sort_name, f.id`,
    { ...bindings, limit, sight: sight.json },
  )
}

export const listEnrolmentsOfClient = (db: ReadDb, clientId: string): ClientEnrolment[] =>
  allRows(
    db,
    ClientEnrolment,
    `SELECT e.id AS enrolmentId, g.id AS groupId, g.name AS groupName, e.starts_on AS startsOn, e.ends_on AS endsOn,
       e.end_reason AS endReason
     FROM enrolments e JOIN groups g ON g.id = e.group_id WHERE e.client_id = ? ORDER BY e.starts_on DESC, e.id DESC`,
    [clientId],
  )

const searchText = (client: NewClient) =>
  ` ${fold([client.preferredName, client.legalFirstName, client.legalLastName, client.recordNumber].filter(Boolean).join(' '))}`
const sortName = (client: NewClient) => fold(`${client.legalLastName} ${client.preferredName ?? client.legalFirstName}`)

interface Writing {
  readonly clientId: ClientId
  readonly today: string
  readonly at: string
  readonly newId: () => string
}

const columns = (client: NewClient, { clientId, at }: Writing) => ({
  id: clientId,
  legalFirstName: client.legalFirstName,
  legalLastName: client.legalLastName,
  preferredName: client.preferredName,
  pronouns: client.pronouns,
  recordNumber: client.recordNumber,
  bornOn: client.bornOn,
  notesForStaff: client.notesForStaff,
  sortName: sortName(client),
  searchText: searchText(client),
  at,
})

export function insertClient(db: WriteDb, client: NewClient, writing: Writing): void {
  write(
    db,
    `INSERT INTO clients (id, legal_first_name, legal_last_name, preferred_name, pronouns, record_number, born_on,
       notes_for_staff, sort_name, search_text, created_at, updated_at)
     VALUES (@id, @legalFirstName, @legalLastName, @preferredName, @pronouns, @recordNumber, @bornOn, @notesForStaff,
       @sortName, @searchText, @at, @at)`,
    columns(client, writing),
  )
  saveAdmission(db, client.admittedOn, writing)
  saveFacts(db, null, client, { ...writing, today: client.admittedOn ?? writing.today })
}

/** Writes the fields; a dated fact that changed gets a new value from today on, and keeps its past. */
export function updateClient(db: WriteDb, before: Client, client: NewClient, writing: Writing): void {
  write(
    db,
    `UPDATE clients SET legal_first_name = @legalFirstName, legal_last_name = @legalLastName,
       preferred_name = @preferredName, pronouns = @pronouns, record_number = @recordNumber, born_on = @bornOn,
       notes_for_staff = @notesForStaff, sort_name = @sortName, search_text = @searchText, updated_at = @at
     WHERE id = @id`,
    columns(client, writing),
  )
  if (client.admittedOn !== before.admittedOn) saveAdmission(db, client.admittedOn, writing)
  saveFacts(db, before, client, writing)
}

function saveAdmission(db: WriteDb, admittedOn: string | null, { clientId, newId }: Writing): void {
  if (admittedOn === null) return
  const corrected = write(
    db,
    `UPDATE admissions SET admitted_on = ? WHERE id =
       (SELECT id FROM admissions WHERE client_id = ? AND discharged_on IS NULL ORDER BY admitted_on DESC LIMIT 1)`,
    [admittedOn, clientId],
  )
  if (corrected > 0) return
  write(db, 'INSERT INTO admissions (id, client_id, admitted_on) VALUES (?, ?, ?)', [newId(), clientId, admittedOn])
}

function saveFacts(db: WriteDb, before: Client | null, client: NewClient, { clientId, today, at }: Writing): void {
  for (const [fact, field] of Object.entries(FACTS)) {
    const value = client[field]
    if (before === null ? value === null : before[field] === value) continue
    write(
      db,
      `INSERT INTO client_facts (client_id, fact, from_on, value, recorded_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (client_id, fact, from_on) DO UPDATE SET value = excluded.value, recorded_at = excluded.recorded_at`,
      [clientId, fact, today, value === null ? null : String(value), at],
    )
  }
}
