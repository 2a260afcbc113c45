import { aClient } from '#tests/support/builders.ts'
import type { HeldSession, Step, StepKind, World } from './model-world.ts'

const MINUTE = 60_000
const at = <T>(list: readonly T[], pick: number): T | undefined =>
  list.length === 0 ? undefined : list[pick % list.length]
export const isoOf = (ms: number) => new Date(ms).toISOString()
/** The clinic's date: the model's evenings lie between noon and eight of New York, so that one day is one date everywhere. */
export const dateOf = (world: World) => isoOf(world.nowMs).slice(0, 10)

const running = ({ sessions }: World) => sessions.find(({ finishedMs }) => finishedMs === null)
const finished = ({ sessions }: World) => sessions.filter(({ finishedMs }) => finishedMs !== null)
/** Notes of a state, with where they belong. */
const notesOf = (world: World, state: 'draft' | 'signed') =>
  world.sessions.flatMap(session =>
    [...session.notes]
      .filter(([, note]) => note.state === state)
      .map(([clientId, note]) => ({ session, clientId, note })),
  )

/** The passphrase once more, which is no event of its own. */
const confirm = ({ host, passphrase }: World) => host.given('vault.confirmPassphrase', { secret: passphrase })

async function startSession(world: World): Promise<boolean> {
  const { host, groupId } = world
  if (groupId === null || running(world) !== undefined) return false
  const { sessionId } = await host.given('sessions.start', { groupId, heldOn: dateOf(world), scheduleId: null })
  world.sessions.push({ sessionId, startedMs: world.nowMs, marks: new Map(), finishedMs: null, notes: new Map() })
  return true
}

async function mark(world: World, pick: number): Promise<boolean> {
  const session = running(world)
  const client = at(world.clients, pick)
  if (session === undefined || client === undefined || session.marks.has(client.id)) return false
  const as = pick % 3 === 0 ? 'absent' : 'present'
  await world.host.given('attendance.record', { sessionId: session.sessionId, clientId: client.id, mark: as })
  session.marks.set(client.id, as)
  return true
}

async function markAll(world: World): Promise<boolean> {
  const session = running(world)
  const open = world.clients.filter(({ id }) => session?.marks.has(id) === false).map(({ id }) => id)
  if (session === undefined || open.length === 0) return false
  await world.host.given('attendance.recordMany', { sessionId: session.sessionId, clientIds: open, mark: 'present' })
  for (const id of open) session.marks.set(id, 'present')
  return true
}

async function finish(world: World): Promise<boolean> {
  const session = running(world)
  if (session === undefined) return false
  await world.host.given('sessions.finish', { sessionId: session.sessionId })
  session.finishedMs = world.nowMs
  return true
}

async function correct(world: World, pick: number): Promise<boolean> {
  const session = at(finished(world), pick)
  const [clientId] = [...(session?.marks ?? [])].find(([, as]) => as === 'present') ?? []
  if (session === undefined || clientId === undefined || session.notes.has(clientId)) return false
  const presence = { absence: 'absent' as const, intervals: [] }
  await world.host.given('attendance.correct', { sessionId: session.sessionId, clientId, presence, reason: 'Mistaken' })
  session.marks.set(clientId, 'absent')
  return true
}

async function writeNote(world: World, pick: number): Promise<boolean> {
  const session = at(finished(world).slice(-4), pick)
  const present = [...(session?.marks ?? [])].filter(([, as]) => as === 'present').map(([id]) => id)
  const clientId = at(present, pick)
  if (session === undefined || clientId === undefined || session.notes.has(clientId)) return false
  const { sessionId } = session
  for (const part of ['intervention', 'response', 'plan'] as const)
    await world.host.given('notes.saveIndividualNote', {
      sessionId,
      clientId,
      part,
      text: `Practiced ${part}, turn ${pick}.`,
    })
  session.notes.set(clientId, { state: 'draft', noteId: null, addenda: 0 })
  return true
}

async function sign(world: World, pick: number): Promise<boolean> {
  const found = at(notesOf(world, 'draft'), pick)
  if (found === undefined) return false
  const { host } = world
  const { individual } = await host.given('notes.ofSession', { sessionId: found.session.sessionId })
  const noteId = individual.find(one => one.clientId === found.clientId && one.signedAt === null)?.noteId
  if (noteId === null || noteId === undefined) throw new Error('A note that was saved is not there.')
  const { hash } = await host.given('notes.preview', { noteId })
  await confirm(world)
  await host.given('notes.sign', { notes: [{ noteId, hash }] })
  Object.assign(found.note, { state: 'signed', noteId })
  return true
}

async function amend(world: World, pick: number, how: 'addend' | 'void'): Promise<boolean> {
  const found = at(notesOf(world, 'signed'), pick)
  if (found === undefined || found.note.noteId === null) return false
  const { noteId } = found.note
  await confirm(world)
  if (how === 'addend') {
    await world.host.given('notes.addend', { noteId, text: `The card was left in the room, ${pick}.` })
    found.note.addenda += 1
  } else {
    await world.host.given('notes.void', { noteId, reason: 'Meant for somebody else.' })
    found.note.state = 'void'
  }
  return true
}

async function addClient(world: World): Promise<boolean> {
  const { host, groupId, clients } = world
  if (groupId === null || clients.length >= 9) return false
  const firstName = `Client${(world.named += 1)}`
  const today = dateOf(world)
  const client = aClient({ legalFirstName: firstName, legalLastName: 'Quill', admittedOn: null })
  const { id } = await host.given('clients.add', { client, today })
  await host.given('groups.enrol', { groupId, clientId: id, startsOn: '2026-01-02', overCapacity: true })
  clients.push({ id, firstName })
  world.events += 1
  return true
}

async function changeClient(world: World, pick: number): Promise<boolean> {
  const client = at(world.clients, pick)
  if (client === undefined) return false
  const firstName = `Client${(world.named += 1)}`
  const changed = aClient({ legalFirstName: firstName, legalLastName: 'Quill', admittedOn: null })
  await world.host.given('clients.change', { clientId: client.id, client: changed, today: dateOf(world) })
  client.firstName = firstName
  return true
}

const PASSPHRASES = ['amber', 'basalt', 'cedar', 'delta', 'ember', 'fjord', 'garnet', 'harbor'] as const
const passphraseOf = (number: number) =>
  `${at(PASSPHRASES, number)} meadow violin ${at(PASSPHRASES, Math.floor(number / 8) + 3)} crane number ${number}`

async function changePeople(world: World, kind: StepKind, pick: number): Promise<boolean> {
  const { host, people } = world
  const person = at(people, pick)
  const number = (world.named += 1)
  if (kind === 'add person') {
    if (people.length >= 2) return false
    const [name, passphrase] = [`Robin Vale ${number}`, passphraseOf(number)]
    const roles = ['supervisor' as const]
    const given = await host.given('facilitators.addPerson', {
      staffId: null,
      name,
      credentials: null,
      roles,
      passphrase,
    })
    people.push({ staffId: given.staffId, name, passphrase })
    return true
  }
  if (person === undefined) return false
  const { staffId } = person
  if (kind === 'rename person') {
    person.name = `Robin Vale ${number}`
    await host.given('facilitators.rename', { staffId, name: person.name, credentials: null })
    return true
  }
  await confirm(world)
  if (kind === 'reset passphrase') {
    person.passphrase = passphraseOf(number)
    await host.given('facilitators.resetPassphrase', { staffId, passphrase: person.passphrase })
    return true
  }
  await host.given('facilitators.remove', { staffId })
  people.splice(people.indexOf(person), 1)
  world.rotations += 1
  return true
}

async function changePassphrase(world: World): Promise<boolean> {
  const next = passphraseOf((world.named += 1))
  await world.host.given('vault.changePassphrase', { current: world.passphrase, next })
  world.passphrase = next
  return true
}

const simply = async (work: Promise<unknown>): Promise<boolean> => {
  await work
  return true
}

/** Does one step to the clinic and to the model; false when there is nobody and nothing to do it to. */
export async function take(world: World, { kind, pick }: Step): Promise<boolean> {
  const { host } = world
  world.nowMs += (1 + (pick % 20)) * MINUTE
  host.at(isoOf(world.nowMs))
  const client = at(world.clients, pick)
  const session: HeldSession | undefined = at(world.sessions.slice(-4), pick)
  switch (kind) {
    case 'add client':
      return addClient(world)
    case 'change client':
      return changeClient(world, pick)
    case 'flag client':
      if (client === undefined) return false
      return simply(
        host.given('clients.addFlag', {
          ...{ clientId: client.id, kind: 'other', detail: `Flag ${pick}`, otherClientId: null },
          ...{ fromOn: dateOf(world), untilOn: null },
        }),
      )
    case 'start session':
      return startSession(world)
    case 'mark':
      return mark(world, pick)
    case 'mark all':
      return markAll(world)
    case 'finish session':
      return finish(world)
    case 'correct':
      return correct(world, pick)
    case 'write note':
      return writeNote(world, pick)
    case 'write group note':
      if (session === undefined) return false
      return simply(
        host.given('notes.saveGroupNote', { sessionId: session.sessionId, text: `A quiet evening, ${pick}.` }),
      )
    case 'jot':
      if (session === undefined) return false
      return simply(host.given('notes.jot', { sessionId: session.sessionId, clientId: null, text: `Jot ${pick}` }))
    case 'sign':
      return sign(world, pick)
    case 'addend':
    case 'void':
      return amend(world, pick, kind)
    case 'keep draft':
      return simply(
        host.given('drafts.keep', { form: 'clients.new', content: JSON.stringify({ legalFirstName: `D${pick}` }) }),
      )
    case 'topic note':
      return simply(host.given('curriculum.saveTopicNote', { topicId: 'paws/what-it-is', text: `Noted ${pick}` }))
    case 'add person':
    case 'rename person':
    case 'reset passphrase':
    case 'remove person':
      return changePeople(world, kind, pick)
    case 'change passphrase':
      return changePassphrase(world)
    case 'wrong passphrase':
      return simply(host.given('vault.checkPassphrase', { secret: `not ${world.passphrase}` }))
    case 'save clinic': {
      world.clinicName = `Riverside ${(world.named += 1)}`
      const clinic = { name: world.clinicName, address: null, phone: null, timeZone: 'America/New_York' }
      return simply(host.given('settings.saveClinic', clinic))
    }
    case 'lock':
    case 'kill':
      return false
  }
}

/** The kinds after which the trail has at least one event more. */
export const AUDITED: readonly StepKind[] = [
  ...(['add client', 'change client', 'flag client', 'start session', 'mark', 'mark all', 'finish session'] as const),
  ...([
    'correct',
    'sign',
    'addend',
    'void',
    'add person',
    'rename person',
    'reset passphrase',
    'remove person',
  ] as const),
  ...(['change passphrase', 'save clinic'] as const),
]
