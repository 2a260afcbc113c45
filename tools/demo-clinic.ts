import { join } from 'node:path'
import { v7 } from 'uuid'
import { openLibrary } from '#electron/curriculum/library.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { ClientId, NewClient } from '#shared/clients/client.ts'
import type { GoalId } from '#shared/goals/goal.ts'
import type { GroupId, NewGroup } from '#shared/groups/group.ts'
import type { CallName, Output, RawInput } from '#shared/ipc/types.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { addDays, dateIn, instantAt, weekdayOf } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { demoGoal, demoGroups, demoNames, demoNotes, GROUP_NOTE } from './demo-people.ts'

const PASSPHRASE = 'paper lanterns over quiet water'
const WEEKS = 4
/** Notes of older sessions are signed. */
const SIGNED_BEFORE_DAYS = 3
const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

interface Clinic {
  given<N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>>
  at(instant: string): void
  readonly today: string
  /** The goal of each client who has one. */
  readonly goals: Map<ClientId, GoalId>
}

/** Fills a new vault in the data folder with a synthetic clinic and locks it: the last weeks of three groups, and today's. */
export async function fillDemo(userData: string): Promise<{ passphrase: string }> {
  let now = new Date().toISOString()
  const today = dateIn(ZONE, now)
  const vault = new VaultHost({ folder: join(userData, 'vault'), now: () => now, newId: () => v7() })
  const host: Host = {
    handlers: handlersOfVault,
    vault,
    library: openLibrary('dist/curriculum'),
    now: () => now,
    newId: () => v7(),
    announceChange() {},
    logError: (call, error) => console.error(call, error),
  }
  const clinic: Clinic = {
    today,
    goals: new Map(),
    at: instant => {
      now = instant
    },
    async given(name, input) {
      const reply = await dispatch(host, name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
      return reply.value as Output<typeof name> // the dispatcher checked it against this row's output schema
    },
  }
  clinic.at(instantAt(ZONE, addDays(today, -7 * WEEKS - 7), '08:00'))
  await firstRun(clinic)
  for (const [index, group] of demoGroups(today, ZONE).entries()) await fillGroup(clinic, group, index)
  // Yesterday's, as the app makes it by itself.
  clinic.at(instantAt(ZONE, addDays(today, -1), '21:00'))
  await clinic.given('backup.makeIfDue', undefined)
  now = new Date().toISOString()
  await vault.close()
  return { passphrase: PASSPHRASE }
}

async function firstRun({ given }: Clinic): Promise<void> {
  const { recoveryCode } = await given('vault.create', {
    clinicName: 'Riverside Recovery Clinic',
    timeZone: ZONE,
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  const code = recoveryCodeGroups(recoveryCode)
  await given('vault.confirmRecoveryCode', { groups: [0, 5].map(index => ({ index, text: code[index] ?? '' })) })
}

const aClient = (
  [legalFirstName, legalLastName, preferredName]: readonly [string, string, string | null],
  number: number,
) =>
  ({
    legalFirstName,
    legalLastName,
    preferredName,
    pronouns: number % 3 === 0 ? 'she/her' : null,
    recordNumber: `R-${1041 + number * 7}`,
    bornOn: `${1962 + ((number * 7) % 42)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(3 + (number % 24)).padStart(2, '0')}`,
    admittedOn: null,
    levelOfCare: 'Level 2.1 Intensive outpatient',
    weeklyTargetMinutes: 540,
    stage: number % 4 === 0 ? 'treatment-engagement' : 'early-recovery',
    notesForStaff: '',
  }) satisfies NewClient

async function fillGroup(clinic: Clinic, group: NewGroup, index: number): Promise<void> {
  const { groupId } = await clinic.given('groups.add', group)
  const clients: ClientId[] = []
  for (const [place, names] of demoNames(index).entries()) {
    const client = { ...aClient(names, index * 10 + place), admittedOn: group.startsOn }
    const { id } = await clinic.given('clients.add', { client, today: group.startsOn })
    // The last one of each group is new today.
    const startsOn = place === demoNames(index).length - 1 ? clinic.today : group.startsOn
    await clinic.given('groups.enrol', { groupId, clientId: id, startsOn, overCapacity: false })
    clients.push(id)
    const goal = demoGoal(place, addDays(clinic.today, 21))
    if (goal !== null) clinic.goals.set(id, (await clinic.given('goals.add', { clientId: id, goal })).goalId)
  }
  for (let day = group.startsOn; day < clinic.today; day = addDays(day, 1)) {
    if (group.meetings.some(meeting => meeting.weekday === weekdayOf(day)))
      await holdSession(clinic, { groupId, day, clients })
  }
}

async function holdSession(
  clinic: Clinic,
  held: { groupId: GroupId; day: string; clients: ClientId[] },
): Promise<void> {
  const { given, at } = clinic
  const { meetings } = await given('sessions.today', { date: held.day })
  const meeting = meetings.find(one => one.groupId === held.groupId)
  if (meeting === undefined) return
  const start = Date.parse(instantAt(ZONE, held.day, meeting.startsAt))
  const after = (minutes: number) => at(new Date(start + minutes * 60_000).toISOString())
  after(0)
  const { sessionId } = await given('sessions.start', {
    groupId: held.groupId,
    heldOn: held.day,
    scheduleId: meeting.scheduleId,
  })
  if (meeting.suggestion !== null) await given('sessions.deliver', { sessionId, topicId: meeting.suggestion.topicId })
  const session = await given('sessions.get', { sessionId })
  for (const [place, row] of (session?.attendance ?? []).entries()) {
    const turn = (place * 5 + Number(held.day.slice(8))) % 11
    const mark = turn === 0 ? 'absent' : turn === 4 ? 'excused' : turn === 7 ? 'late' : 'present'
    after(mark === 'late' ? 14 : 2)
    await given('attendance.record', { sessionId, clientId: row.clientId, mark })
    if (mark === 'absent' || mark === 'excused') continue
    const about = { sessionId, clientId: row.clientId }
    for (const part of ['intervention', 'response', 'plan'] as const)
      await given('notes.saveIndividualNote', { ...about, part, text: demoNotes(part, turn) })
    const goal = clinic.goals.get(row.clientId)
    if (goal !== undefined)
      await given('notes.saveGoals', {
        ...about,
        goals: [{ goalId: goal, progress: turn % 3 === 0 ? 'unchanged' : 'some' }],
      })
  }
  await given('notes.saveGroupNote', { sessionId, text: GROUP_NOTE })
  after(meeting.durationMinutes)
  await given('sessions.finish', { sessionId })
  // The last days' notes are still to be read and signed.
  if (held.day < addDays(clinic.today, -SIGNED_BEFORE_DAYS)) await signNotes(clinic, sessionId)
}

async function signNotes({ given }: Clinic, sessionId: SessionId): Promise<void> {
  const { group, individual } = await given('notes.ofSession', { sessionId })
  const notes: { noteId: NoteId; hash: string }[] = []
  for (const { noteId } of [group, ...individual])
    if (noteId !== null) notes.push({ noteId, hash: (await given('notes.preview', { noteId })).hash })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes })
}
