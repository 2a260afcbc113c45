import type { Role, StaffId } from '#shared/facilitators/staff-member.ts'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

export { PASSPHRASE }
export const SAMS_OWN = 'seven copper kettles above the harbor'

/** The slot of a name in the chooser; throws when the vault is open or nobody has that name. */
export async function slotOf({ given }: TestHost, name: string): Promise<string> {
  const status = await given('vault.status', undefined)
  const slot = status.state === 'locked' ? status.people.find(person => person.name === name) : undefined
  if (slot === undefined) throw new Error(`${name} is not in the chooser`)
  return slot.slotId
}

/** Locks, and opens for somebody by their name and passphrase. */
export async function switchTo(clinic: TestHost, name: string, secret: string): Promise<VaultStatus> {
  await clinic.host.vault.close()
  return clinic.given('vault.unlock', { with: 'passphrase', slotId: await slotOf(clinic, name), secret })
}

/** A staff member with a way in, who has chosen their own passphrase; Jordan has the vault open again afterwards. */
export async function withPerson(
  clinic: TestHost,
  {
    name = 'Sam Ortega',
    roles = ['facilitator'],
    own = SAMS_OWN,
  }: { name?: string; roles?: Role[]; own?: string } = {},
): Promise<StaffId> {
  const person = { staffId: null, name, credentials: null, roles, passphrase: null }
  const { staffId, passphrase } = await clinic.given('facilitators.addPerson', person)
  await switchTo(clinic, name, passphrase)
  await clinic.given('vault.choosePassphrase', { passphrase: own })
  await switchTo(clinic, 'Jordan Reyes', PASSPHRASE)
  return staffId
}

/** Jordan's open vault with Sam in it. */
export async function aClinicOfTwo(roles: Role[] = ['facilitator']) {
  const clinic = await openHost()
  const sam = await withPerson(clinic, { roles })
  const people = await clinic.given('facilitators.people', undefined)
  const jordan = people.find(person => person.name === 'Jordan Reyes')
  if (jordan === undefined) throw new Error('Jordan is missing')
  return { ...clinic, clinic, sam, jordan: jordan.id }
}

/** The kinds of all events so far, oldest first; each with its record. */
export function trailOf({ host }: TestHost): { kind: string; recordId: string | null }[] {
  const rows = host.vault.open?.db.prepare('SELECT kind, record_id AS recordId FROM audit_events ORDER BY number').all()
  return (rows ?? []) as { kind: string; recordId: string | null }[] // the columns named in the query
}

/** A call with the passphrase typed just before it, as rows that ask for it want. */
export const confirmed = async ({ given }: TestHost, secret = PASSPHRASE) =>
  given('vault.confirmPassphrase', { secret })
