import * as z from 'zod'
import { allRows, type Binding, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { MOST_NOTES_FOUND, type FoundNotes, type NoteSearch } from '#shared/notes/note-search.ts'
import { FoundNote } from '#shared/find/found.ts'
import { CLOSE, noteQuery, OPEN, splitSnippet } from './notes.store.ts'

/** One more than is shown tells that there are more. */
const LIMIT = MOST_NOTES_FOUND + 1
/** So many of the newest notes with the words are looked through before the filters lead instead. */
const LOOKED_THROUGH = 1_200

type Bindings = Record<string, Binding>

interface Asked {
  /** Where the filters lead, and where the words do. */
  readonly conditions: string
  readonly wordConditions: string
  readonly bindings: Bindings
  /** Where the rows come from when the filters lead, and in which order they come. */
  readonly from: string
  readonly order: string
  readonly hasFilter: boolean
}

const SESSION_OF = 'CROSS JOIN sessions s ON s.id = n.session_id'
const NOTES_OF = 'CROSS JOIN notes n INDEXED BY notes_by_session ON n.session_id = s.id'
const BY_DAY = 's.held_on DESC, n.number DESC'

/** The way that leads to the fewest rows: SQLite is told, since it cannot know how the words and filters of a clinic lie. */
function wayOf({ clientId, topicId, groupId, state, staffId, from, until }: NoteSearch): Pick<Asked, 'from' | 'order'> {
  const byNumber = (index: string) => ({ from: `notes n INDEXED BY ${index} ${SESSION_OF}`, order: 'n.number DESC' })
  if (clientId !== null) return byNumber('notes_by_client')
  if (state === 'void') return byNumber('notes_voided')
  if (topicId !== null)
    return {
      from: `deliveries d INDEXED BY deliveries_by_topic CROSS JOIN sessions s ON s.id = d.session_id ${NOTES_OF}`,
      order: BY_DAY,
    }
  if (groupId !== null) return { from: `sessions s INDEXED BY sessions_by_group ${NOTES_OF}`, order: BY_DAY }
  if (from !== null || until !== null)
    return { from: `sessions s INDEXED BY sessions_by_day ${NOTES_OF}`, order: BY_DAY }
  if (state === 'unsigned') return byNumber('notes_unsigned')
  if (staffId !== null) return byNumber('notes_by_signer')
  return { from: `notes n ${SESSION_OF}`, order: 'n.number DESC' }
}

const STATES: Readonly<Record<NoteSearch['state'], string | null>> = {
  any: null,
  unsigned: 'n.signed_at IS NULL',
  signed: 'n.signed_at IS NOT NULL AND n.voided_at IS NULL',
  void: 'n.voided_at IS NOT NULL',
}

// Listed once, not looked up for each session.
const DELIVERED =
  's.id IN (SELECT e.session_id FROM deliveries e WHERE e.topic_id = @topicId AND e.withdrawn_at IS NULL)'
/** The same where the deliveries of that topic are what the rows come from. */
const toLeading = (sql: string) => (sql === DELIVERED ? 'd.topic_id = @topicId AND d.withdrawn_at IS NULL' : sql)
const joined = (conditions: readonly string[]) => (conditions.length === 0 ? '1' : conditions.join(' AND '))

function askedOf(search: NoteSearch, sight: Sight): Asked {
  const way = wayOf(search)
  const { clientId, groupId, topicId, staffId, from, until, state } = search
  const filters: [Binding, string, string][] = [
    [clientId, 'clientId', 'n.client_id = @clientId'],
    [groupId, 'groupId', 's.group_id = @groupId'],
    [topicId, 'topicId', DELIVERED],
    [staffId, 'staffId', 'n.signed_by = @staffId'],
    [from, 'from', 's.held_on >= @from'],
    [until, 'until', 's.held_on <= @until'],
  ]
  const asked = filters.filter(([value]) => value !== null)
  const ofState = STATES[state]
  const conditions = [
    ...asked.map(([, , sql]) => sql),
    ...(ofState === null ? [] : [ofState]),
    ...(sight.json === null ? [] : [inSight('s.group_id')]),
  ]
  return {
    ...way,
    conditions: joined(way.from.startsWith('deliveries') ? conditions.map(toLeading) : conditions),
    wordConditions: joined(conditions),
    bindings: {
      ...Object.fromEntries(asked.map(([value, name]) => [name, value])),
      ...(sight.json === null ? {} : { sight: sight.json }),
    },
    hasFilter: conditions.length > 0,
  }
}

const Numbered = z.object({ number: z.int() })
const WORDS = 'SELECT rowid AS number FROM notes_search WHERE notes_search MATCH @query ORDER BY rowid DESC'

/** The newest with the words, as far as they are looked through; and whether these were all. */
function byWords(db: ReadDb, query: string, { wordConditions, bindings, hasFilter }: Asked): [number[], boolean] {
  if (!hasFilter) {
    const found = allRows(db, Numbered, `${WORDS} LIMIT ${LIMIT}`, { query })
    return [found.map(({ number }) => number), true]
  }
  const found = allRows(
    db,
    Numbered,
    `SELECT n.number FROM (${WORDS} LIMIT ${LOOKED_THROUGH}) w CROSS JOIN notes n ON n.number = w.number ${SESSION_OF}
     WHERE ${wordConditions} ORDER BY n.number DESC LIMIT ${LIMIT}`,
    { query, ...bindings },
  )
  if (found.length === LIMIT) return [found.map(({ number }) => number), true]
  const looked = allRows(
    db,
    z.object({ count: z.int() }),
    `SELECT count(*) AS count FROM (${WORDS} LIMIT ${LOOKED_THROUGH})`,
    {
      query,
    },
  )
  return [found.map(({ number }) => number), (looked[0]?.count ?? 0) < LOOKED_THROUGH]
}

/** The newest that fit the filters. */
const byFilters = (db: ReadDb, { from, order, conditions, bindings }: Asked): number[] =>
  allRows(
    db,
    Numbered,
    `SELECT DISTINCT n.number FROM ${from} WHERE ${conditions} ORDER BY ${order} LIMIT ${LIMIT}`,
    bindings,
  ).map(({ number }) => number)

/**
 * Those of the words' notes that are among these numbers, in one go through them between the first and the last. The `+` keeps
 * SQLite from going through them once more for each number, which takes 20 times as long where a word is in every third note.
 */
const BETWEEN = (numbers: string) =>
  `notes_search.rowid BETWEEN (SELECT min(number) FROM (${numbers})) AND (SELECT max(number) FROM (${numbers}))
   AND +notes_search.rowid IN (${numbers})`

/** The newest that fit the filters and hold the words. */
const byBoth = (db: ReadDb, query: string, { from, conditions, bindings }: Asked): number[] =>
  allRows(
    db,
    Numbered,
    `WITH fitting AS MATERIALIZED (SELECT n.number FROM ${from} WHERE ${conditions})
     SELECT rowid AS number FROM notes_search
     WHERE notes_search MATCH @query AND ${BETWEEN('SELECT number FROM fitting')}
     ORDER BY rowid DESC LIMIT ${LIMIT}`,
    { ...bindings, query },
  ).map(({ number }) => number)

function numbersOf(db: ReadDb, query: string | null, asked: Asked): number[] {
  if (query === null) return byFilters(db, asked)
  const [found, isAll] = byWords(db, query, asked)
  return isAll ? found : byBoth(db, query, asked)
}

const Row = z
  .looseObject({
    number: z.int(),
    snippet: z.string(),
    isVoid: z.int(),
    signedAt: z.string().nullable(),
    signedBy: z.string().nullable(),
  })
  .transform(({ number, snippet, signedAt, signedBy, isVoid, ...row }) => {
    const found = { ...row, isVoid: isVoid === 1, isSigned: signedAt !== null, snippet: splitSnippet(snippet) }
    return { number, note: { ...FoundNote.parse(found), signedAt, signedBy } }
  })

const SHOWN = `n.number, n.id AS noteId, n.session_id AS sessionId, n.client_id AS clientId, g.name AS groupName, s.held_on AS heldOn,
  (SELECT coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name FROM clients c WHERE c.id = n.client_id) AS clientName,
  n.voided_at IS NOT NULL AS isVoid, n.signed_at AS signedAt,
  (SELECT name FROM staff f WHERE f.id = n.signed_by) AS signedBy`
const AROUND = 'JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id'

/** The newest notes of groups in sight that hold every word and fit every filter. SUD counseling notes are in neither table [NT60]. */
export function searchInNotes(db: ReadDb, search: NoteSearch, sight: Sight): FoundNotes {
  const query = noteQuery(search.text)
  const numbers = numbersOf(db, query, askedOf(search, sight))
  const shown = JSON.stringify(numbers.slice(0, MOST_NOTES_FOUND))
  const sql =
    query === null
      ? `SELECT ${SHOWN}, substr(trim(n.text || ' ' || n.intervention || ' ' || n.response || ' ' || n.plan), 1, 140) AS snippet
         FROM notes n ${AROUND} WHERE n.number IN (SELECT value FROM json_each(@shown))`
      : `SELECT ${SHOWN}, snippet(notes_search, -1, '${OPEN}', '${CLOSE}', '…', 12) AS snippet
         FROM notes_search JOIN notes n ON n.number = notes_search.rowid ${AROUND}
         WHERE notes_search MATCH @query AND ${BETWEEN('SELECT value AS number FROM json_each(@shown)')}`
  const rows = new Map(
    allRows(db, Row, sql, { shown, ...(query === null ? {} : { query }) }).map(row => [row.number, row.note]),
  )
  return {
    notes: numbers.slice(0, MOST_NOTES_FOUND).flatMap(number => rows.get(number) ?? []),
    hasMore: numbers.length > MOST_NOTES_FOUND,
  }
}
