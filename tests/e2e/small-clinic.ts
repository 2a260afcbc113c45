import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import { openLibrary } from '#electron/curriculum/library.ts'
import { dispatch, type Host } from '#electron/ipc/dispatch.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import type { GroupId } from '#shared/groups/group.ts'
import type { CallName, Output, RawInput } from '#shared/ipc/types.ts'
import { dateIn, weekdayOf } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { aClient, aGroup } from '#tests/support/builders.ts'
import { PASSPHRASE } from './first-run.ts'

/** Synthetic clients of the small clinic, as the roster names them. */
export const CLIENTS = ['Ana Brooks', 'Dee Carver', 'Marcus Ellison'] as const

/** A data folder of its own under the system's temporary folder; `remove` takes it away again. */
export function newDataFolder(): { userData: string; remove: () => void } {
  const userData = mkdtempSync(join(tmpdir(), 'circlebook-e2e-'))
  return { userData, remove: () => rmSync(userData, { recursive: true, force: true }) }
}

/** The small clinic while its vault is open for the administrator. */
export interface OpenClinic {
  readonly vault: VaultHost
  readonly given: <N extends CallName>(name: N, input: RawInput<N>) => Promise<Output<N>>
  readonly groupId: GroupId
  readonly today: string
  /** Its nine groups of four. */
  readonly recoveryCode: string
}

/** Makes a locked vault in the data folder with one group that meets today and three clients, the session running when asked, and `also` what a test adds; its key derivation is the cheapest that is read. */
export async function fillSmallClinic(
  userData: string,
  session: 'running' | 'none' = 'running',
  also: (clinic: OpenClinic) => Promise<void> = async () => {},
): Promise<SessionId | null> {
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const now = () => new Date().toISOString()
  const newId = () => v7()
  const vault = new VaultHost({ folder: join(userData, 'vault'), now, newId, kdfFloor: READING_FLOOR })
  const host: Host = {
    handlers: handlersOfVault,
    vault,
    library: openLibrary('dist/curriculum'),
    now,
    newId,
    announceChange() {},
    logError: (call, error) => console.error(call, error),
  }
  const given = async <N extends CallName>(name: N, input: RawInput<N>): Promise<Output<N>> => {
    const reply = await dispatch(host, name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`)
    return reply.value as Output<N> // the dispatcher checked it against this row's output schema
  }
  const today = dateIn(timeZone, now())
  const facilitator = { name: 'Jordan Reyes', credentials: 'LCSW' }
  const first = { clinicName: 'Riverside Recovery Clinic', timeZone, facilitator, passphrase: PASSPHRASE }
  const code = recoveryCodeGroups((await given('vault.create', first)).recoveryCode)
  await given('vault.confirmRecoveryCode', { groups: [0, 5].map(index => ({ index, text: code[index] ?? '' })) })
  const meetings = [{ weekday: weekdayOf(today), startsAt: '17:30', durationMinutes: 90 }]
  const { groupId } = await given('groups.add', aGroup({ startsOn: today, timeZone, meetings }))
  for (const name of CLIENTS) {
    const [legalFirstName = '', legalLastName = ''] = name.split(' ')
    const client = aClient({ legalFirstName, legalLastName, admittedOn: null })
    const { id } = await given('clients.add', { client, today })
    await given('groups.enrol', { groupId, clientId: id, startsOn: today, overCapacity: false })
  }
  const started =
    session === 'none' ? null : await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
  await also({ vault, given, groupId, today, recoveryCode: code.join('-') })
  await vault.close()
  return started?.sessionId ?? null
}

/** Opens the session's room on its notes, at the open desk. */
export async function openNotes(page: Page, sessionId: SessionId | null): Promise<void> {
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expect(groupNote(page)).toBeVisible()
}

/** The field of the group's note. */
export const groupNote = (page: Page) => page.getByLabel(/^Group note/)

/** The field of a part of one client's note: how the client took part, when nothing else is said. */
export const noteField = (page: Page, name: string | RegExp, part = 'Response and participation') =>
  page
    .getByRole('region', { name: typeof name === 'string' ? `Note for ${name}` : name })
    .getByRole('textbox', { name: part, exact: true })
