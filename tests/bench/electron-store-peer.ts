import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { statSync } from 'node:fs'
import type { ReadDb } from '#electron/db/database.ts'
import type { Presence } from '#shared/attendance/presence.ts'

// electron-store asks Electron for folders only; given an absolute one it needs nothing of it, and outside Electron gets nothing.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: 'data:text/javascript,export default {}', format: 'module', shortCircuit: true }
      : next(specifier, context),
})

/** The same records as one encrypted JSON file, as electron-store keeps them. */
export interface StorePeer {
  readonly bytes: number
  /** Everyone's attendance in a session, then its end with attendance as recorded: two saves, as in the app. */
  saveSession(sessionId: string, attendance: Record<string, Presence>, endedAt: string): void
  /** One client's note in a session that is there. */
  saveNote(sessionId: string, clientId: string, text: string): void
}

/** Every record but the audit trail, which electron-store is spared. */
function recordsOf(db: ReadDb): Record<string, unknown> {
  const all = (sql: string) => db.prepare(sql).all()
  const text = (sql: string) => String(db.prepare(sql).pluck().get())
  const sessions = text(`SELECT json_group_object(s.id, json_object(
    'groupId', group_id, 'heldOn', held_on, 'timeZone', time_zone, 'plannedMinutes', planned_minutes, 'place', place,
    'startedAt', started_at, 'endedAt', ended_at, 'finishedAt', finished_at,
    'staff', (SELECT json_group_array(json_object('staffId', staff_id, 'name', name, 'role', role)) FROM session_staff m WHERE m.session_id = s.id),
    'topics', (SELECT json_group_array(json_object('topicId', topic_id, 'title', title, 'minutes', minutes)) FROM deliveries d WHERE d.session_id = s.id),
    'attendance', (SELECT json_group_object(client_id, json(presence)) FROM attendance_as_recorded a WHERE a.session_id = s.id),
    'notes', (SELECT json_group_object(client_id, json_object('text', text, 'savedAt', saved_at)) FROM notes n WHERE n.session_id = s.id AND client_id IS NOT NULL)
  )) FROM sessions s`)
  return {
    clients: all('SELECT * FROM clients'),
    clientFacts: all('SELECT * FROM client_facts'),
    admissions: all('SELECT * FROM admissions'),
    groups: all('SELECT * FROM groups'),
    enrolments: all('SELECT * FROM enrolments'),
    sessions: JSON.parse(sessions),
  }
}

/** Writes the records of `db` into a new electron-store with an `encryptionKey`, in `cwd`, an absolute folder. */
export async function makeStore(cwd: string, db: ReadDb): Promise<StorePeer> {
  const { default: Store } = await import('electron-store')
  const store = new Store<Record<string, unknown>>({ cwd, name: 'records', encryptionKey: 'quiet rivers carry seven' })
  store.store = recordsOf(db)
  return {
    bytes: statSync(join(cwd, 'records.json')).size,
    saveSession(sessionId, attendance, endedAt) {
      store.set(`sessions.${sessionId}`, { attendance, notes: {} })
      store.set(`sessions.${sessionId}`, { attendance, notes: {}, endedAt, asRecorded: attendance })
    },
    saveNote: (sessionId, clientId, text) => store.set(`sessions.${sessionId}.notes.${clientId}`, { text }),
  }
}
