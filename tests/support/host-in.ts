import { v7 } from 'uuid'
import type { Library } from '#electron/curriculum/library.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import type { StartWorker } from '#electron/vault/copy-work.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { CallName, Output, RawInput, Reply } from '#shared/ipc/types.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'

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

/** The real handlers over a vault's folder, which need not be there yet. Only the clock is fixed and the key derivation cheap. */
export function hostIn(folder: string, library: () => Library, startWorker?: StartWorker): TestHost {
  let now = '2026-11-24T22:30:00.000Z'
  let changes = 0
  let own: Library | null = null
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
    // Read when first asked for; a test may put another one in its place.
    get library() {
      return (own ??= library())
    },
    set library(other) {
      own = other
    },
    now: () => now,
    newId: () => v7(),
    announceChange: () => (changes += 1),
    logError: (_call, error) => errors.push(error),
  }
  const at = (instant: string) => {
    now = instant
  }
  return asking({ folder, errors, changes: () => changes, at }, host)
}

type Around = Pick<TestHost, 'folder' | 'errors' | 'changes' | 'at'>

/** Asking a host, and what stands around it. */
export function asking({ folder, errors, changes, at }: Around, host: Host): TestHost {
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

/** Makes the vault of Jordan Reyes, facilitator and administrator, in New York, and confirms its recovery code, which it gives. */
export async function makeClinic({ given }: TestHost): Promise<string> {
  const { recoveryCode } = await given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
    passphrase: PASSPHRASE,
  })
  const groups = recoveryCodeGroups(recoveryCode)
  await given('vault.confirmRecoveryCode', {
    groups: [
      { index: 1, text: groups[1] ?? '' },
      { index: 7, text: groups[7] ?? '' },
    ],
  })
  return recoveryCode
}
