import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { StartWorker } from '#electron/vault/copy-work.ts'
import type { Role, StaffId } from '#shared/facilitators/staff-member.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { asking, hostIn, makeClinic, type TestHost } from './host-in.ts'

export { PASSPHRASE, type TestHost } from './host-in.ts'

/** What registers the closing and the clean-up: for one test, or `afterAll` for a file that shares one host. */
type AtEnd = (cleanUp: () => Promise<void>) => void

/** The real handlers over a real vault folder, not yet made. Only the clock is fixed and the key derivation cheap. */
export function openEmptyHost(atEnd: AtEnd = onTestFinished, startWorker?: StartWorker): TestHost {
  const parent = mkdtempSync(join(tmpdir(), 'circlebook-host-'))
  const made = hostIn(join(parent, 'vault'), libraryOfContent, startWorker)
  atEnd(async () => {
    await made.host.vault.close()
    rmSync(parent, { recursive: true, force: true })
  })
  return made
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
  await makeClinic(made)
  return made
}
