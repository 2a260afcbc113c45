import { v7 } from 'uuid'
import { listTimeline } from '#electron/clients/timeline.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import type { Sight } from '#electron/facilitators/sight.store.ts'
import type { Presence } from '#shared/attendance/presence.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import type { StorePeer } from './electron-store-peer.ts'
import { setClock, type BenchHost } from './hosts.ts'
import { alternate, median, quantile, timed } from './measure.ts'
import { atLeast, atMost, ms, type Reach } from './report.ts'
import { noteText, seeded } from './words.ts'

interface Sides {
  readonly cipher: BenchHost
  readonly plain: BenchHost
  readonly store: StorePeer
}
interface Rounds {
  readonly rounds: number
  /** electron-store writes its whole file every time: fewer rounds. */
  readonly slowRounds: number
}

const WARM_UP = 10

/** Sets the clock inside an evening after the clinic's last session, a second later every round. */
function evening({ clinic }: BenchHost, round: number): void {
  setClock(new Date(Date.parse(`${clinic.today}T22:30:00.000Z`) + round * 1_000).toISOString())
}

async function startedSession({ clinic, given }: BenchHost): Promise<SessionId> {
  const { sessionId } = await given('sessions.start', {
    groupId: clinic.groupId,
    heldOn: clinic.today,
    scheduleId: null,
  })
  return sessionId
}

/** All twelve marked and the session finished: two commands, each its own transaction with its audit entry. */
async function saveSession(side: BenchHost, round: number): Promise<number> {
  evening(side, round)
  const sessionId = await startedSession(side)
  return timed(async () => {
    await side.given('attendance.recordMany', { sessionId, clientIds: [...side.clinic.roster], mark: 'present' })
    await side.given('sessions.finish', { sessionId })
  })
}

function attendanceOf({ clinic }: BenchHost): Record<string, Presence> {
  const presence: Presence = { absence: null, intervals: [{ cameAt: `${clinic.today}T22:30:00.000Z`, leftAt: null }] }
  return Object.fromEntries(clinic.roster.map(clientId => [clientId, presence]))
}

/** Saving a session of twelve: against the same commands on a plain database, and against electron-store. */
export async function measureSaves({ cipher, plain, store }: Sides, { rounds, slowRounds }: Rounds): Promise<Reach[]> {
  const attendance = attendanceOf(cipher)
  const took = await alternate(
    { cipher: round => saveSession(cipher, round), plain: round => saveSession(plain, round) },
    { rounds, warmUp: WARM_UP },
  )
  const slow = await alternate(
    {
      cipher: round => saveSession(cipher, rounds + WARM_UP + round),
      store: () => timed(() => store.saveSession(v7(), attendance, `${cipher.clinic.today}T23:59:00.000Z`)),
    },
    { rounds: slowRounds, warmUp: 1 },
  )
  return comparisons('Save a session of 12', { took, slow, least: 150 })
}

/** One autosave of a draft: the whole text of one client's note, as it stands a word later. */
export async function measureDrafts({ cipher, plain, store }: Sides, { rounds, slowRounds }: Rounds): Promise<Reach[]> {
  const random = seeded(11)
  const texts = Array.from({ length: 50 }, () => noteText(random))
  const drafting = async (side: BenchHost) => {
    evening(side, 10_000)
    const sessionId = await startedSession(side)
    const { roster } = side.clinic
    await side.given('attendance.recordMany', { sessionId, clientIds: [...roster], mark: 'present' })
    return (round: number) => {
      evening(side, 10_000 + round)
      const clientId = roster[round % roster.length] ?? side.clinic.veteran
      const text = `${texts[round % texts.length] ?? ''} ${round}`
      return timed(() => side.given('notes.saveIndividualNote', { sessionId, clientId, part: 'response', text }))
    }
  }
  const draft = { cipher: await drafting(cipher), plain: await drafting(plain) }
  const took = await alternate(draft, { rounds: rounds * 2, warmUp: WARM_UP * 2 })
  const sessionId = v7()
  store.saveSession(sessionId, attendanceOf(cipher), `${cipher.clinic.today}T23:59:00.000Z`)
  const slow = await alternate(
    {
      cipher: draft.cipher,
      store: round => timed(() => store.saveNote(sessionId, cipher.clinic.roster[0] ?? '', texts[round % 50] ?? '')),
    },
    { rounds: slowRounds, warmUp: 1 },
  )
  return comparisons('Autosave a draft', { took, slow, least: 1_000 })
}

interface Compared {
  readonly took: Record<'cipher' | 'plain', number[]>
  readonly slow: Record<'cipher' | 'store', number[]>
  /** How many times faster than electron-store. */
  readonly least: number
}

function comparisons(what: string, { took, slow, least }: Compared): Reach[] {
  const [cipher, plain] = [median(took.cipher), median(took.plain)]
  const p95 = `p95 ${ms(quantile(took.cipher, 0.95))} and ${ms(quantile(took.plain, 0.95))}`
  // Few rounds beside electron-store: the cipher's own median over many is the steadier divisor, and both are told.
  const [store, beside] = [median(slow.store), median(slow.cipher)]
  return [
    atMost(`${what}, against plain SQLite`, cipher / plain, 2, {
      unit: '×',
      note: `${ms(cipher)} and ${ms(plain)}; ${p95}; n ${took.cipher.length}`,
    }),
    atLeast(`${what}, against electron-store`, store / beside, least, {
      unit: '×',
      note: `${ms(beside)} and ${ms(store)} in turn; n ${slow.store.length}`,
    }),
  ]
}

/** What one commit of one row costs on this disk: four fsyncs, which no other choice than these settings saves. Milliseconds. */
export async function timeCommit({ plain }: Sides, rounds: number): Promise<number> {
  const touch = plain.db().prepare('UPDATE clinic SET phone = ?')
  const took = await alternate({ commit: round => timed(() => touch.run(String(round))) }, { rounds, warmUp: WARM_UP })
  return median(took.commit)
}

/** The SQL a store function sends: it is called with a connection that writes down what it prepares. */
function sqlOf(db: ReadDb, ask: (db: ReadDb) => unknown): string {
  const sent: string[] = []
  const watching = {
    prepare(sql: string) {
      sent.push(sql)
      return db.prepare(sql)
    },
  } as unknown as ReadDb // the brand is a promise of the type system only
  ask(watching)
  const [sql] = sent
  if (sql === undefined || sent.length > 1) throw new Error('This asks more than one query.')
  return sql
}

/** A client's sixty entries through the dispatcher, against the same query's rows on the same connection. */
export async function measureTimeline({ cipher }: Sides, { rounds }: Rounds): Promise<Reach[]> {
  const clientId = cipher.clinic.veteran
  const limit = 60
  const sight: Sight = { groupIds: null, json: null }
  const db = cipher.db()
  const raw = db.prepare(
    sqlOf(db, watching => listTimeline(watching, { clientId, limit, sight }, `${cipher.clinic.today}T23:59:00.000Z`)),
  )
  let entries = 0
  const took = await alternate(
    {
      dispatched: () =>
        timed(async () => {
          entries = (await cipher.given('clients.timeline', { clientId, limit })).length
        }),
      raw: () => timed(() => raw.all({ clientId, limit, sight: sight.json })),
    },
    { rounds: rounds * 2, warmUp: WARM_UP * 2 },
  )
  const [dispatched, plain] = [median(took.dispatched), median(took.raw)]
  return [
    atMost(`A client’s timeline of ${entries}, against its raw SQL`, dispatched / plain, 3, {
      unit: '×',
      note: `${ms(dispatched)} and ${ms(plain)}; n ${took.raw.length}`,
    }),
  ]
}
