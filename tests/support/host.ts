import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import type { StartWorker } from '#electron/vault/copy-work.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { Role, StaffId } from '#shared/facilitators/staff-member.ts'
import type { CallName, Output, RawInput, Reply } from '#shared/ipc/types.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { libraryOfContent } from '#tests/support/library.ts'

export const PASSPHRASE = 'quiet rivers carry seven lanterns home'

export interface TestHost {
  readonly host: Host
  readonly folder: string
  readonly changes: () => number
  readonly errors: unknown[]
  /** Sets the clock, an ISO instant. */
  at(instant: string): void
  /** Any call at all, with whatever input. */
  ask(name: unknown, input?: unknown): Promise<Reply<unknown>>
  /** A call that must be answered: for arranging a test, not for its assertion. */
  given<N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>>
  /** The refusal of a call, as `code: message`; throws when it was answered. */
  refusal<N extends CallName>(name: N, input: RawInput<N>): Promise<string>
}

/** What registers the closing and the clean-up: for one test, or `afterAll` for a file that shares one host. */
type AtEnd = (cleanUp: () => Promise<void>) => void

/** The real handlers over a real vault folder, not yet made. Only the clock is fixed and the key derivation cheap. */
export function openEmptyHost(atEnd: AtEnd = onTestFinished, startWorker?: StartWorker): TestHost {
  const parent = mkdtempSync(join(tmpdir(), 'circlebook-host-'))
  const folder = join(parent, 'vault')
  let now = '2026-11-24T22:30:00.000Z'
  let changes = 0
  const errors: unknown[] = []
  const vault = new VaultHost({
    folder,
    now: () => now,
    newId: () => v7(),
    kdfFloor: READING_FLOOR,
    ...(startWorker && { startWorker }),
  })
  const host: Host = {
    handlers: handlersOfVault,
    vault,
    library: libraryOfContent(),
    now: () => now,
    newId: () => v7(),
    announceChange: () => (changes += 1),
    logError: (_call, error) => errors.push(error),
  }
  atEnd(async () => {
    await vault.close()
    rmSync(parent, { recursive: true, force: true })
  })
  const at = (instant: string) => {
    now = instant
  }
  return asking({ folder, errors, changes: () => changes, at }, host)
}

type Around = Pick<TestHost, 'folder' | 'errors' | 'changes' | 'at'>

function asking({ folder, errors, changes, at }: Around, host: Host): TestHost {
  const ask = (name: unknown, input?: unknown) => dispatch(host, name, input)
  return {
    host,
    folder,
    errors,
    changes,
    at,
    ask,
    async given(name, input) {
      const reply = await ask(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.code}: ${reply.message}`, { cause: errors.at(-1) })
      return reply.value as Output<typeof name> // the dispatcher checked it against this row's output schema
    },
    async refusal(name, input) {
      const reply = await ask(name, input)
      if (reply.ok) throw new Error(`${name} was answered`)
      return `${reply.code}: ${reply.message}`
    },
  }
}

/** The same vault, answering somebody else: a staff member with these roles, as if they had unlocked it. */
export async function asStaff(
  made: TestHost,
  name: string,
  roles: readonly Role[],
): Promise<TestHost & { id: StaffId }> {
  const { id, credentials } = await made.given('facilitators.add', { name, credentials: null })
  const { vault } = made.host
  const { open } = vault
  if (open === null) throw new Error('The vault is locked.')
  const own = {
    ...open,
    person: { id, name, credentials, roles: [...roles] },
    seen: new Set<string>(),
    sights: new Map(),
  }
  const host = { ...made.host, vault: Object.create(vault, { open: { value: own } }) as typeof vault } // the same vault, but for the person
  return { ...asking(made, host), id }
}

/** A vault that is made, confirmed and open for Jordan Reyes, facilitator and administrator, in New York. */
export async function openHost(atEnd: AtEnd = onTestFinished, startWorker?: StartWorker): Promise<TestHost> {
  const made = openEmptyHost(atEnd, startWorker)
  const { recoveryCode } = await made.given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  const groups = recoveryCodeGroups(recoveryCode)
  await made.given('vault.confirmRecoveryCode', {
    groups: [
      { index: 1, text: groups[1] ?? '' },
      { index: 7, text: groups[7] ?? '' },
    ],
  })
  return made
}
