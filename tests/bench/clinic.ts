import { savePresence } from '#electron/attendance/attendance.store.ts'
import { insertAuditEvent, type AuditSubject } from '#electron/audit/audit.store.ts'
import { insertClient } from '#electron/clients/clients.store.ts'
import { write, type WriteDb } from '#electron/db/database.ts'
import { insertEnrolment } from '#electron/groups/enrolments.store.ts'
import { insertGroup } from '#electron/groups/groups.store.ts'
import { insertNote, saveDraftNote } from '#electron/notes/notes.store.ts'
import { insertDelivery } from '#electron/sessions/deliveries.store.ts'
import { finishSession, insertSession, insertSessionStaff } from '#electron/sessions/sessions.store.ts'
import type { Presence } from '#shared/attendance/presence.ts'
import { ClientId } from '#shared/clients/client.ts'
import { EnrolmentId, GroupId, type NewGroup } from '#shared/groups/group.ts'
import { Delivery } from '#shared/sessions/session.ts'
import { DeliveryId, SessionId } from '#shared/sessions/session-id.ts'
import type { Person } from '#shared/vault/vault.ts'
import { noteText, seeded, vocabulary, type Random } from './words.ts'

// Everyone here is made up by a seed.

/** Clients of a session, each with a note. */
export const CLIENTS_A_SESSION = 12
const SESSIONS_A_GROUP = 500
/** How many sessions a client attends: five months at three a week. */
const SESSIONS_A_CLIENT = 60
const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2023, 8, 4)
/** As many topics as a clinic may teach; the first is of the shipped library. */
export const TOPICS = 130
const TOPIC = { topicId: 'paws/what-it-is', topicVersion: '1', title: 'Post-Acute Withdrawal: What It Is', minutes: 90 }

export interface Size {
  readonly sessions: number
  /** False: the audit trail, which no search reads, is left out. */
  readonly withTrail: boolean
}

export interface Filling extends Size {
  readonly db: WriteDb
  readonly auditKey: Uint8Array
  readonly person: Person
}

/** What the measures need to know of the clinic. */
export interface Clinic {
  readonly groupId: GroupId
  /** The twelve who are enrolled in that group now. */
  readonly roster: readonly ClientId[]
  /** Someone with exactly 60 sessions. */
  readonly veteran: ClientId
  /** The day after the last session. */
  readonly today: string
}

interface Making extends Filling {
  readonly random: Random
  newId(atMs: number): string
}

interface Cohort {
  readonly clients: { readonly clientId: ClientId; readonly enrolmentId: EnrolmentId }[]
}

/** A clinic that has grown to some size, and goes on growing from there. */
export interface Growing {
  /** Goes on through the stores, inside the caller's transaction, until this many sessions were held. */
  growTo(filling: Filling): Clinic
}

/** So many groups, not yet in any database; same sizes, same clinic, to the byte of its text. */
export function clinicOf(groupCount: number): Growing {
  const random = seeded(2026)
  const newId = idMaker(random)
  const groups: GroupId[] = []
  const cohorts: Cohort[][] = []
  let held = 0
  return {
    growTo(filling) {
      const making: Making = { ...filling, random, newId }
      for (; groups.length < groupCount; cohorts.push([])) groups.push(addGroup(making, groups.length))
      for (; held < filling.sessions; held += 1) addNext(making, { groups, cohorts }, held)
      return clinicAfter(groups, cohorts, held)
    },
  }
}

/** Fills an empty, migrated database inside the caller's transaction. */
export const fillClinic = (filling: Filling): Clinic =>
  clinicOf(Math.ceil(filling.sessions / SESSIONS_A_GROUP)).growTo(filling)

interface Grown {
  readonly groups: readonly GroupId[]
  readonly cohorts: readonly Cohort[][]
}

function addNext(making: Making, { groups, cohorts }: Grown, number: number): void {
  const group = number % groups.length
  const round = Math.floor(number / groups.length)
  const heldMs = startOf(round, group)
  const groupId = groups[group] ?? GroupId.parse('')
  const own = cohorts[group] ?? []
  if (round % SESSIONS_A_CLIENT === 0) own.push(addCohort(making, groupId, heldMs, round))
  addSession(making, groupId, heldMs, { ...(own.at(-1) ?? { clients: [] }), topicId: topicIdOf(round) })
}

function clinicAfter(
  [groupId, ...others]: readonly GroupId[],
  [first = []]: readonly Cohort[][],
  held: number,
): Clinic {
  const veteran = first[0]?.clients[0]?.clientId
  if (groupId === undefined || veteran === undefined) throw new Error('A clinic needs sessions.')
  const roster = (first.at(-1)?.clients ?? []).map(client => client.clientId)
  const rounds = Math.max(SESSIONS_A_GROUP, Math.ceil(held / (others.length + 1)))
  return { groupId, roster, veteran, today: dateOf(startOf(rounds, 0)) }
}

/** Mondays, Wednesdays and Fridays, the groups of a day one after the other. */
const startOf = (round: number, group: number) =>
  FIRST_DAY + (Math.floor(round / 3) * 7 + (round % 3) * 2) * DAY + 14 * 3_600_000 + group * 600_000

const dateOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)
const instantOf = (atMs: number) => new Date(atMs).toISOString()

/** UUIDv7 of an instant and the seed, in order of the instants as in life. */
function idMaker(random: Random): (atMs: number) => string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return atMs => {
    const time = atMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`
  }
}

function addGroup({ db, newId, person }: Making, index: number): GroupId {
  const groupId = GroupId.parse(newId(FIRST_DAY + index))
  const group: NewGroup = {
    name: `${vocabulary[200 + index] ?? ''} group ${index + 1}`,
    kind: 'relapse-prevention',
    isOpen: true,
    capacity: 16,
    minimum: null,
    clientsPerStaff: null,
    serviceCode: null,
    place: 'Room 2',
    startsOn: dateOf(FIRST_DAY),
    endsOn: null,
    timeZone: 'America/New_York',
    meetings: [1, 3, 5].map(weekday => ({ weekday, startsAt: '17:30', durationMinutes: 90 })),
    staff: [{ staffId: person.id, role: 'facilitator' }],
    plan: { mode: 'free', topicIds: [TOPIC.topicId] },
  }
  insertGroup(db, groupId, group, { at: instantOf(FIRST_DAY), newId: () => newId(FIRST_DAY) })
  return groupId
}

function addCohort(making: Making, groupId: GroupId, heldMs: number, round: number): Cohort {
  const { db, random, newId } = making
  const name = () => capital(vocabulary[Math.floor(random() * vocabulary.length)] ?? '')
  const startsOn = dateOf(heldMs)
  const clients = Array.from({ length: CLIENTS_A_SESSION }, (_, place) => {
    const clientId = ClientId.parse(newId(heldMs + place))
    const client = {
      legalFirstName: name(),
      legalLastName: name(),
      preferredName: place % 4 === 0 ? name() : null,
      pronouns: null,
      recordNumber: `R-${clientId.slice(-10)}`,
      bornOn: `${1950 + Math.floor(random() * 55)}-0${1 + (place % 9)}-15`,
      admittedOn: startsOn,
      levelOfCare: 'Level 2.1',
      weeklyTargetMinutes: 540,
      stage: 'early-recovery' as const,
      notesForStaff: '',
    }
    insertClient(db, client, { clientId, today: startsOn, at: instantOf(heldMs), newId: () => newId(heldMs) })
    audit(making, heldMs, 'clients.add', { clientId })
    const enrolmentId = EnrolmentId.parse(newId(heldMs))
    insertEnrolment(db, { id: enrolmentId, groupId, clientId, startsOn })
    audit(making, heldMs, 'groups.enrol', { clientId, groupId, recordId: enrolmentId })
    return { clientId, enrolmentId }
  })
  if (round > 0) endBefore(making, groupId, startsOn)
  return { clients }
}

/** The cohort before leaves the day before this one comes. */
const endBefore = ({ db }: Making, groupId: GroupId, startsOn: string) =>
  write(
    db,
    `UPDATE enrolments SET ends_on = date(?, '-1 day'), end_reason = 'completed'
     WHERE group_id = ? AND ends_on IS NULL AND starts_on < ?`,
    [startsOn, groupId, startsOn],
  )

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function audit(making: Making, atMs: number, kind: string, subject: AuditSubject): void {
  const { db, auditKey, person, withTrail } = making
  if (withTrail) insertAuditEvent(db, auditKey, { at: instantOf(atMs), staffId: person.id, kind, ...subject })
}

/** The topics in turn: the one of the library, and others that are known by their ids alone. */
export const topicIdOf = (round: number): string =>
  round % TOPICS === 0 ? TOPIC.topicId : `clinic-pack/topic-${round % TOPICS}`

type Given = Cohort & { readonly topicId: string }

function addSession(making: Making, groupId: GroupId, heldMs: number, { clients, topicId }: Given): void {
  const { db, newId, person } = making
  const sessionId = SessionId.parse(newId(heldMs))
  const endMs = heldMs + 90 * 60_000
  insertSession(db, {
    id: sessionId,
    groupId,
    scheduleId: null,
    heldOn: dateOf(heldMs),
    timeZone: 'America/New_York',
    plannedStart: null,
    plannedMinutes: 90,
    place: 'Room 2',
    startedAt: instantOf(heldMs),
    serviceCode: null,
  })
  insertSessionStaff(db, sessionId, [{ staffId: person.id, name: person.name, role: 'facilitator' }])
  audit(making, heldMs, 'sessions.start', { sessionId, groupId })
  const delivery = Delivery.parse({ deliveryId: DeliveryId.parse(newId(heldMs)), ...TOPIC, topicId })
  insertDelivery(db, sessionId, delivery)
  audit(making, heldMs, 'sessions.deliver', { sessionId, recordId: delivery.deliveryId })
  for (const [place, client] of clients.entries()) addAttendance(making, { sessionId, heldMs, endMs, place, ...client })
  finishSession(db, sessionId, instantOf(endMs), instantOf(endMs))
  audit(making, endMs, 'sessions.finish', { sessionId })
}

interface Attending {
  readonly sessionId: SessionId
  readonly clientId: ClientId
  readonly enrolmentId: EnrolmentId
  readonly heldMs: number
  readonly endMs: number
  readonly place: number
}

function addAttendance(making: Making, { sessionId, clientId, enrolmentId, heldMs, endMs, place }: Attending): void {
  const { db, random, newId, person } = making
  const lateMs = random() < 0.1 ? 60_000 * (1 + Math.floor(random() * 20)) : 0
  const leftAt = random() < 0.05 ? instantOf(endMs - 1_200_000) : null
  const presence: Presence = { absence: null, intervals: [{ cameAt: instantOf(heldMs + lateMs), leftAt }] }
  savePresence(db, { sessionId, clientId, enrolmentId }, presence, instantOf(heldMs + lateMs))
  audit(making, heldMs + lateMs, 'attendance.record', { sessionId, clientId })
  write(db, 'INSERT INTO attendance_as_recorded (session_id, client_id, presence, frozen_at) VALUES (?, ?, ?, ?)', [
    sessionId,
    clientId,
    JSON.stringify(presence),
    instantOf(endMs),
  ])
  const notedMs = endMs - (CLIENTS_A_SESSION - place) * 60_000
  const saving = { noteId: newId(notedMs), at: instantOf(notedMs), staffId: person.id }
  insertNote(db, { ...saving, sessionId, clientId })
  saveDraftNote(db, saving, { response: noteText(random) })
  audit(making, notedMs, 'notes.saveIndividualNote', { sessionId, clientId })
}
