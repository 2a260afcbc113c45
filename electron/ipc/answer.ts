import { refuse, Refusal } from '#electron/ipc/handlers.ts'
import { isOwnFrame, type Sender } from '#electron/ipc/own-frame.ts'
import { parseInput } from '#electron/ipc/parse-input.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { ActionName, CallName, Reply } from '#shared/ipc/types.ts'
import { VaultStatus, type Person } from '#shared/vault/vault.ts'
import type { WebContents } from 'electron'

/** Who the vault is open for, as its own replies tell. */
export interface Holder {
  person: Person | null
}

/** What the shell answers calls with. */
export interface Answering {
  readonly holder: Holder
  /** The window's own page, and the origin it must be at: a call from anywhere else is refused. */
  readonly page: Pick<WebContents, 'mainFrame'>
  readonly origin: string
  isVeiled(): boolean
  /** Asks the vault process. */
  ask(name: string, input: unknown): Promise<Reply<unknown>>
  /** Runs an action's handler on input that its row parsed. */
  act(name: ActionName, input: unknown): Promise<unknown>
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/** Answers a call of the window's own page, and of nothing else: actions here, all else in the vault process. */
export async function answer(served: Answering, from: Sender, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (!isOwnFrame(from, served.page, served.origin)) return refuse('forbidden', 'This page may not ask.')
  if (!isCallName(name)) return refuse('unknown-call', 'There is no such call.')
  const row = contract[name]
  if (served.isVeiled() && row.roles !== 'anyone') return refuse('veiled', 'Lift the veil first.')
  if (row.kind !== 'action') {
    const reply = await askVault(served, name, input)
    // The veil fell meanwhile: what was read is not shown. A command's answer tells that it was done, and goes through.
    return row.kind === 'query' && served.isVeiled() ? refuse('veiled', 'Lift the veil first.') : reply
  }
  const barred = barOf(served.holder, row.roles)
  if (barred !== null) return barred
  const parsed = parseInput(name, row.input, input)
  if (!parsed.ok) return parsed.refusal
  return act(served, name as ActionName, parsed.input) // an action by its kind, checked above
}

async function askVault(served: Answering, name: CallName, input: unknown): Promise<Reply<unknown>> {
  const reply = await served.ask(name, input)
  if (reply.ok) follow(served.holder, reply.value)
  // Its answer is the recovery code alone: who holds the new vault is asked for.
  if (reply.ok && name === 'vault.create') follow(served.holder, await statusOf(served))
  return reply
}

async function statusOf(served: Answering): Promise<unknown> {
  const reply = await served.ask('vault.status', undefined)
  return reply.ok ? reply.value : null
}

/** The refusal for someone who may not ask for this action at all: locked, or without one of its roles [FA1]. */
function barOf({ person }: Holder, roles: readonly string[] | 'anyone'): Reply<never> | null {
  if (roles === 'anyone') return null
  if (person === null) return refuse('locked', 'Unlock Circlebook first.')
  return person.roles.some(role => roles.includes(role))
    ? null
    : refuse('forbidden', 'Your role does not include this.')
}

async function act(served: Answering, name: ActionName, input: unknown): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: contract[name].output.parse(await served.act(name, input)) }
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.message)
    process.stderr.write(`${name}: ${error instanceof Error ? error.name : typeof error}\n`)
    return refuse('failed', 'Something went wrong.')
  }
}

/** Every answer that is a vault status tells who holds the vault; creating it makes its first person the holder. */
function follow(holder: Holder, value: unknown): void {
  const status = VaultStatus.safeParse(value)
  if (status.success) holder.person = 'person' in status.data ? status.data.person : null
}
