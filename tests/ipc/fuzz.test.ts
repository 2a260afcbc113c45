import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { answer, type Answering } from '#electron/ipc/answer.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import type { Role, StaffId } from '#shared/facilitators/staff-member.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Reply } from '#shared/ipc/types.ts'
import { aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openEmptyHost, openHost } from '#tests/support/host.ts'
import { CANARY, hostileInputs, type FuzzInput } from './fuzz-inputs.ts'
import { codeOf, countsOf, holdRoles, PATIENCE_MS, rows, type Form } from './fuzz-host.ts'
import { samplesOf } from './fuzz-samples.ts'

const AT_LEAST = 200

const fuzzed = rows.map(one => ({ ...one, inputs: hostileInputs(one.samples, AT_LEAST + 20) }))
const inVault = fuzzed.filter(({ row }) => row.kind !== 'action')
const inShell = fuzzed.filter(({ row }) => row.kind === 'action')

/** Whether the form takes it; what throws while it is read has none. */
function isOfForm(form: Form, value: unknown): boolean {
  try {
    return form.safeParse(value).success
  } catch {
    return false
  }
}

/** What is wrong with an answer that had to be a refusal of this code, or null. */
function faultOf(reply: Reply<unknown>, code: string): string | null {
  if (codeOf(reply) !== code) return `${codeOf(reply)} in place of ${code}`
  if (Object.keys(reply).sort().join() !== 'code,message,ok') return `says ${Object.keys(reply).join()}`
  return JSON.stringify(reply).includes(CANARY) ? 'says what was sent' : null
}

interface Fuzzed {
  readonly name: string
  readonly inputs: readonly FuzzInput[]
}

/** Sends every input of a row and lists what was not refused with this code. */
async function faultsOf(
  { name, inputs }: Fuzzed,
  ask: (value: unknown) => Promise<Reply<unknown>>,
  code: string,
): Promise<string[]> {
  const faults = []
  for (const { label, value } of inputs) {
    const fault = faultOf(await ask(value), code)
    if (fault !== null) faults.push(`${name} · ${label} · ${fault}`)
  }
  return faults
}

const everyRoleBut = (row: { roles: readonly Role[] | 'anyone' }) => everyRole.filter(role => !row.roles.includes(role))

test('for every row of the contract a value of its form is built, and from it at least 200 hostile inputs, all different', () => {
  expect(rows.filter(({ samples }) => samples.length === 0).map(({ name }) => name)).toEqual([])
  const counts = fuzzed.map(({ name, inputs }) => ({ name, count: new Set(inputs.map(({ label }) => label)).size }))
  expect(counts.filter(({ count }) => count < AT_LEAST)).toEqual([])
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  console.log(
    `${total} hostile inputs for ${counts.length} rows, ${Math.min(...counts.map(one => one.count))} at the least`,
  )
})

test('what can never be of a row’s form is not taken for it', () => {
  const taken = fuzzed.flatMap(({ name, row, inputs }) =>
    inputs
      .filter(input => input.isMalformed && isOfForm(row.input, input.value))
      .map(({ label }) => `${name} · ${label}`),
  )
  expect(taken).toEqual([])
})

describe('in the vault process', () => {
  test(
    'nothing that is not of a row’s form is answered, says itself back or leaves a trace',
    async () => {
      const host = await openHost()
      await aSession(host, (await aFullGroup(host, ['Ana'])).groupId)
      holdRoles(host, everyRole)
      const before = countsOf(host)
      const faults = []
      for (const { name, row, inputs } of inVault) {
        const malformed = inputs.filter(({ value }) => !isOfForm(row.input, value))
        faults.push(...(await faultsOf({ name, inputs: malformed }, value => host.ask(name, value), 'invalid-input')))
        const barred = everyRoleBut(row)
        if (row.roles === 'anyone') continue
        holdRoles(host, barred)
        faults.push(...(await faultsOf({ name, inputs }, value => host.ask(name, value), 'forbidden')))
        holdRoles(host, everyRole)
      }
      expect(faults).toEqual([])
      expect(host.errors).toEqual([])
      expect(countsOf(host)).toEqual(before)
      expect(await host.ask('sessions.today', { date: TUESDAY })).toMatchObject({ ok: true })
    },
    PATIENCE_MS,
  )

  test('while locked nothing is answered but what anyone may ask, and that in its form alone', async () => {
    const host = openEmptyHost()
    const faults = []
    for (const { name, row, inputs } of inVault) {
      const isOpen = row.roles === 'anyone'
      const sent = isOpen ? inputs.filter(({ value }) => !isOfForm(row.input, value)) : inputs
      faults.push(
        ...(await faultsOf(
          { name, inputs: sent },
          value => host.ask(name, value),
          isOpen ? 'invalid-input' : 'locked',
        )),
      )
    }
    expect(faults).toEqual([])
    expect(host.errors).toEqual([])
    expect(await host.ask('vault.status')).toMatchObject({ ok: true, value: { state: 'none' } })
  })

  test('a name that is no call is no call, whatever it is', async () => {
    const host = openEmptyHost()
    const values = hostileInputs(samplesOf(contract['clients.get'].input), 400)
    const named = { name: 'a name', inputs: values }
    expect(await faultsOf(named, value => host.ask(value, {}), 'unknown-call')).toEqual([])
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'clients.get ',
      'CLIENTS.GET',
      ['clients.get'],
      Object('clients.get'),
    ])
      expect(faultOf(await host.ask(name, {}), 'unknown-call')).toBeNull()
  })
})

const ORIGIN = 'app://bundle'
const frame = (url: string) => ({ url }) as WebContents['mainFrame'] // of a frame only its address and identity are looked at
const main = frame(`${ORIGIN}/index.html`)
const page = { mainFrame: main } as WebContents // and of a page its main frame

interface ShellState {
  readonly roles: readonly Role[] | null
  readonly isVeiled?: boolean
  readonly frame?: IpcMainInvokeEvent['senderFrame']
}

/** The shell as it stands before a call, with what it let through. */
function aShell({ roles, isVeiled = false, frame: senderFrame = main }: ShellState) {
  const passed: string[] = []
  const person = { id: '0190163d-8694-739b-aea5-966c26f8ad91' as StaffId, name: 'Jordan Reyes', credentials: null } // a UUID
  const served: Answering = {
    holder: { person: roles === null ? null : { ...person, roles: [...roles] } },
    page,
    origin: ORIGIN,
    isVeiled: () => isVeiled,
    ask: async name => {
      passed.push(name)
      return { ok: false, code: 'locked', message: 'Unlock Circlebook first.' }
    },
    act: async name => {
      passed.push(name)
      return undefined
    },
  }
  const ask = (name: string) => (value: unknown) => answer(served, { sender: page, senderFrame }, name, value)
  return { passed, ask }
}

describe('in the shell', () => {
  test('no action runs on what is not of its form', async () => {
    const { passed, ask } = aShell({ roles: everyRole })
    const faults = []
    for (const { name, row, inputs } of inShell) {
      const malformed = inputs.filter(({ value }) => !isOfForm(row.input, value))
      faults.push(...(await faultsOf({ name, inputs: malformed }, ask(name), 'invalid-input')))
    }
    expect({ faults, passed }).toEqual({ faults: [], passed: [] })
  })

  test.each<[string, ShellState, string, readonly (typeof fuzzed)[number][]]>([
    ['locked, no action that asks for a role', { roles: null }, 'locked', inShell],
    ['without a role, none that asks for one', { roles: [] }, 'forbidden', inShell],
    ['under the veil, no row that asks for a role', { roles: everyRole, isVeiled: true }, 'veiled', fuzzed],
  ])('%s is answered', async (_when, state, code, some) => {
    const { passed, ask } = aShell(state)
    const faults = []
    for (const one of some.filter(({ row }) => row.roles !== 'anyone'))
      faults.push(...(await faultsOf(one, ask(one.name), code)))
    expect({ faults, passed }).toEqual({ faults: [], passed: [] })
  })

  test.each([
    ['a frame inside the page', frame(`${ORIGIN}/index.html`)],
    ['a frame that is gone', null],
    ['a frame of a page elsewhere', frame('https://example.com/')],
  ])('from %s no row is answered, not even what anyone may ask', async (_who, senderFrame) => {
    const { passed, ask } = aShell({ roles: everyRole, frame: senderFrame })
    const faults = []
    for (const one of fuzzed) faults.push(...(await faultsOf(one, ask(one.name), 'forbidden')))
    expect({ faults, passed }).toEqual({ faults: [], passed: [] })
  })
})

test('a thousand calls at once are all answered, each with its own answer', async () => {
  const host = await openHost()
  const calls = Array.from({ length: 1_000 }, (_, at) =>
    at % 4 === 0
      ? host.ask('drafts.keep', { form: `clients.edit:${at}`, content: JSON.stringify({ at }) })
      : at % 4 === 1
        ? host.ask('curriculum.topic', { topicId: `${CANARY}/${at}` })
        : at % 4 === 2
          ? host.ask('clients.get', { clientId: at, today: TUESDAY })
          : host.ask('vault.status'),
  )
  const codes = (await Promise.all(calls)).map(codeOf)
  expect(codes).toEqual(codes.map((_, at) => (at % 4 === 2 ? 'invalid-input' : 'answered')))
  expect(await host.ask('drafts.find', { form: 'clients.edit:996' })).toMatchObject({
    value: { content: '{"at":996}' },
  })
  expect(host.errors).toEqual([])
})
