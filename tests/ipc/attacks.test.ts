import { expect, test } from 'vitest'
import { EVERYTHING } from '#shared/audit/audit.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import type { CallName, Reply } from '#shared/ipc/types.ts'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import { codeOf, countsOf, dbOf, holdRoles, PATIENCE_MS, rows, type Form } from './fuzz-host.ts'
import { CANARY, wellFormedAttacks } from './fuzz-inputs.ts'
import { samplesOf } from './fuzz-samples.ts'

const ofKind = (...kinds: readonly string[]) => rows.filter(({ row }) => kinds.includes(row.kind))

/** Refusals in words that a person can be told; anything else is a mistake of ours. */
const SAYABLE = 'invalid-input forbidden not-found conflict full wrong-secret confirm wait locked vault-fault'.split(
  ' ',
)

/** What is wrong with an answer to something well formed, or null. */
function faultOf(reply: Reply<unknown>): string | null {
  if (reply.ok) return null
  if (!SAYABLE.includes(reply.code)) return reply.code
  return reply.message.includes(CANARY) ? `says what was sent: ${reply.message}` : null
}

type Ids = Readonly<Record<string, unknown>>

/** The ids of a clinic with one of everything, by the names they go under; then others, for what can be done only once. */
async function aClinic(made: TestHost): Promise<readonly [Ids, Ids]> {
  const { given, host } = made
  const { groupId, clients } = await aFullGroup(made, ['Ana', 'Ben'])
  const [clientId] = clients
  const client = aClient({ legalFirstName: 'Cleo' })
  const waiting = await given('clients.add', { client, today: TUESDAY })
  const { id: newClientId } = await given('clients.add', { client, today: TUESDAY })
  await given('groups.wait', { groupId, clientId: waiting.id, askedOn: TUESDAY })
  const sessionId = await aSession(made, groupId)
  if (clientId !== undefined) await given('attendance.record', { sessionId, clientId, mark: 'present' })
  const { deliveryId } = await given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  const { id: staffId } = await given('facilitators.add', { name: 'Guest', credentials: null })
  const closed = { fromOn: '2026-12-24', untilOn: '2026-12-26', reason: 'Holiday', everyGroup: false }
  await given('groups.close', { groupId, ...closed })
  await given('groups.substitute', { groupId, onDate: TUESDAY, staffId })
  const group = await given('groups.get', { groupId, onDate: TUESDAY })
  Object(host.vault.open?.confirmation).give()
  const { exportId } = await given('audit.exportText', { filter: EVERYTHING })
  const ids = {
    ...{
      groupId,
      groupIds: groupId,
      clientId,
      clientIds: clientId,
      client: clientId,
      sessionId,
      deliveryId,
      staffId,
      exportId,
    },
    ...{ closureId: group?.closures[0]?.closureId, substituteId: group?.substitutes[0]?.substituteId },
    ...{ waitId: group?.waiting[0]?.waitId, enrolmentId: group?.roster[0]?.enrolmentId },
    ...{ topicId: 'paws/what-it-is', topicIds: 'paws/what-it-is', timeZone: 'America/New_York' },
  }
  const otherStaffId = host.vault.open?.person.id
  return [
    ids,
    { ...ids, clientId: newClientId, topicId: 'stages-of-change/overview-and-rulers', staffId: otherStaffId },
  ]
}

/** The barest first: what stands in the records already (a record number) is no reason to refuse. */
const realSamples = (form: Form, ids: Ids) => samplesOf(form, ids).reverse()

/** Does something to the clinic and takes it back. */
async function undone<T>(host: TestHost, work: () => Promise<T>): Promise<T> {
  const db = dbOf(host)
  db.prepare('SAVEPOINT fuzz').run()
  try {
    return await work()
  } finally {
    db.prepare('ROLLBACK TO fuzz').run()
    db.prepare('RELEASE fuzz').run()
    host.host.vault.open?.sights.clear()
  }
}

interface Way {
  readonly ids: Ids
  /** Whether tonight's session is over. */
  readonly isFinished: boolean
}

class Attack {
  readonly faults: string[] = []
  readonly codes = new Map<string, number>()
  readonly #host: TestHost

  constructor(host: TestHost) {
    this.#host = host
  }

  async send(name: CallName, value: unknown, label: string): Promise<boolean> {
    if (rows.some(one => one.name === name && one.row.confirmed))
      Object(this.#host.host.vault.open?.confirmation).give()
    const reply = await this.#host.ask(name, value)
    this.codes.set(codeOf(reply), (this.codes.get(codeOf(reply)) ?? 0) + 1)
    const fault = faultOf(reply)
    if (fault !== null) this.faults.push(`${name} · ${label} · ${fault}`)
    return reply.ok
  }

  /** Brings the clinic to where the attack begins. */
  async arrange({ ids, isFinished }: Way): Promise<void> {
    if (isFinished) await this.#host.ask('sessions.finish', { sessionId: ids.sessionId })
  }

  /** The first way in which a row as it should be is answered, so that the attacks get beyond its first refusal. */
  async wayInto({ name, row }: (typeof rows)[number], ways: readonly Way[]): Promise<Way | undefined> {
    for (const way of ways) {
      const isAnswered = await undone(this.#host, async () => {
        await this.arrange(way)
        const values = realSamples(row.input, way.ids)
        for (const { value } of values) if (await this.send(name, value, 'as it should be')) return true
        return false
      })
      if (isAnswered) return way
    }
    return ways[0]
  }
}

test(
  'what is well formed and hostile is answered or refused in words, and the vault goes on as before',
  async () => {
    const host = await openHost()
    const [ids, others] = await aClinic(host)
    holdRoles(host, everyRole)
    // The attacks run in a transaction that is taken back, where no copy can be made: what follows the backup is attacked.
    Object.assign(host.host.vault.open ?? {}, { backUpBefore: async () => undefined })
    const ways = [false, true].flatMap(isFinished => [ids, others].map(some => ({ ids: some, isFinished })))
    const tables = Object.keys(countsOf(host).rows)
    const attack = new Attack(host)
    for (const { name, row, samples } of ofKind('query', 'command')) {
      const way = (await attack.wayInto({ name, row, samples }, ways)) ?? { ids, isFinished: false }
      // Each row on the same clinic, and on what the row itself has made of it.
      await undone(host, async () => {
        await attack.arrange(way)
        const inputs = wellFormedAttacks(row.input, realSamples(row.input, way.ids), Object.values(way.ids).map(String))
        for (const { value, label } of inputs) await attack.send(name, value, label)
        if (row.kind === 'query') return
        for (const probe of ofKind('query'))
          for (const { value } of realSamples(probe.row.input, ids).slice(0, 2))
            await attack.send(probe.name, value, `after ${name}`)
        expect({ name, tables: Object.keys(countsOf(host).rows) }).toEqual({ name, tables })
      })
    }
    console.log(`well-formed attacks and probes: ${JSON.stringify(Object.fromEntries(attack.codes))}`)
    expect(attack.faults).toEqual([])
    expect(host.errors).toEqual([])
  },
  PATIENCE_MS,
)

test('a job asked with wrong secrets and unknown ids is answered or refused in words', async () => {
  const host = await openHost()
  holdRoles(host, everyRole)
  const attack = new Attack(host)
  // A renewed code locks the records until it is confirmed.
  for (const { name, samples } of ofKind('job').filter(one => one.name !== 'vault.renewRecoveryCode'))
    await attack.send(name, samples[0]?.value, 'as it should be')
  expect(attack.faults).toEqual([])
  expect(host.errors).toEqual([])
})
