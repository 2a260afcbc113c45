import { ipcMain } from 'electron'
import { refuse, Refusal, type ShellHandlers } from '#electron/ipc/handlers.ts'
import { isOwnFrame } from '#electron/ipc/own-frame.ts'
import type { Shell } from '#electron/window/shell.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { CallName, Reply } from '#shared/ipc/types.ts'
import { VaultStatus } from '#shared/vault/vault.ts'
import type { Person } from '#shared/vault/vault.ts'

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

/** Who the vault is open for, as its own replies tell. */
export interface Holder {
  person: Person | null
}

interface Served {
  readonly shell: Shell
  readonly actions: ShellHandlers
  readonly holder: Holder
  /** The page's origin: a call from anywhere else is refused. */
  readonly origin: string
}

/** Answers calls from the window's own page, and from nothing else: actions here, all else in the vault process. */
export function serve(served: Served): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) => {
    if (!isOwnFrame(event, served.shell.window.webContents, served.origin))
      return refuse('forbidden', 'This page may not ask.')
    return answer(served, name, input)
  })
}

async function answer(served: Served, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (!isCallName(name)) return refuse('unknown-call', 'There is no such call.')
  const row = contract[name]
  if (served.shell.locks.isVeiled && row.roles !== 'anyone') return refuse('veiled', 'Lift the veil first.')
  if (row.kind !== 'action') {
    const reply = await served.shell.vault.ask(name, input)
    if (reply.ok) follow(served.holder, reply.value)
    // Its answer is the recovery code alone: who holds the new vault is asked for.
    if (reply.ok && name === 'vault.create') follow(served.holder, await statusOf(served))
    return reply
  }
  const { roles } = row
  const own = served.holder.person?.roles ?? []
  if (roles !== 'anyone' && !own.some(role => roles.includes(role))) return refuse('locked', 'Unlock Circlebook first.')
  const parsed = row.input.safeParse(input)
  if (!parsed.success)
    return refuse('invalid-input', `Something in what was sent for ${name} is missing or not of its form.`)
  return act(served, name as keyof ShellHandlers, parsed.data) // an action by its kind, checked above
}

async function statusOf({ shell }: Served): Promise<unknown> {
  const reply = await shell.vault.ask('vault.status', undefined)
  return reply.ok ? reply.value : null
}

async function act({ shell, actions }: Served, name: keyof ShellHandlers, input: unknown): Promise<Reply<unknown>> {
  try {
    const handler = actions[name] as (context: { shell: Shell }, input: unknown) => Promise<unknown> // name and input belong together: the row parsed it
    return { ok: true, value: contract[name].output.parse(await handler({ shell }, input)) }
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
