import { dirname, join } from 'node:path'
import { openRestoreDesk } from '#electron/restore/restore-desk.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { readBackup } from '#electron/vault/backup-file.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { eraseAt } from './erased.ts'
import { findOwedSession } from './owed-session.ts'
import { aClient, TUESDAY } from '#tests/support/builders.ts'
import { PASSPHRASE, type TestHost } from '#tests/support/host-in.ts'

// What is cut short: each operation runs in a process of its own, in which what comes before `act` is not disturbed. `ack` is
// said after each save that the person would take for done.

export const NEXT_PASSPHRASE = 'seven quiet lanterns carry rivers away'
export const SAM_PASSPHRASE = 'granite ticket walnut forty sail'
export const ROBIN_PASSPHRASE = 'copper meadow thirty violin crane'
/** How many clients `save` adds, each by a call of its own. */
export const SAVES = 3

/** Where `restore` finds its backup, beside the vault's folder. */
export const STICK = ['stick', 'clinic.circlebook-backup'] as const

export interface Operation {
  /** Which vault it begins with. */
  readonly base: 'clinic' | 'older' | 'restorable' | 'none'
  /** How often it says `ack` when nothing goes wrong. */
  readonly steps: number
  prepare(host: TestHost): Promise<unknown>
  act(host: TestHost, ack: () => void): Promise<unknown>
}

/** Jordan's vault, opened by Jordan. */
export async function unlockAsJordan({ given }: TestHost): Promise<void> {
  const status = await given('vault.status', undefined)
  const people = status.state === 'locked' ? status.people : []
  const slotId = people.find(({ name }) => name === 'Jordan Reyes')?.slotId
  await given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE, ...(slotId === undefined ? {} : { slotId }) })
}

/** The client that a save adds. */
export const savedClient = (number: number) =>
  aClient({ legalFirstName: `Saved${number}`, legalLastName: 'Quill', notesForStaff: 'heron4c1d '.repeat(60) })

async function save({ given }: TestHost, ack: () => void): Promise<void> {
  for (let number = 1; number <= SAVES; number += 1) {
    await given('clients.add', { client: savedClient(number), today: TUESDAY })
    ack()
  }
}

async function sign({ given }: TestHost): Promise<void> {
  const sessionId = await findOwedSession({ given })
  const { group, individual } = await given('notes.ofSession', { sessionId })
  const ids = [group.noteId, ...individual.map(note => note.noteId)].filter(id => id !== null)
  const notes = await Promise.all(
    ids.map(async noteId => ({ noteId, hash: (await given('notes.preview', { noteId })).hash })),
  )
  await given('notes.sign', { notes })
}

async function staffIdOf({ given }: Pick<TestHost, 'given'>, name: string) {
  const found = (await given('facilitators.list', undefined)).find(one => one.name === name)
  if (found === undefined) throw new Error(`${name} is no staff member`)
  return found.id
}

/** Takes the backup on the stick beside the vault, opens it with Jordan's passphrase, and puts it in the present vault's place. */
async function restoreFromStick({ folder }: TestHost): Promise<void> {
  const path = join(dirname(folder), ...STICK)
  const header = (await readBackup(path).catch(() => null))?.header
  const slot = header?.slots.find(one => one.kind === 'passphrase' && one.displayName === 'Jordan Reyes')
  const [now, secret] = [() => new Date('2026-11-26T09:00:00.000Z'), { slotId: slot?.id ?? null, secret: PASSPHRASE }]
  const desk = openRestoreDesk({ vaultFolder: folder, now, random: secureRandom, kdfFloor: READING_FLOOR })
  for (const message of [
    { say: 'rehearse', source: { kind: 'container', path }, ...secret },
    { say: 'place' },
  ] as const) {
    const said = await desk.answer(message)
    if (said.say === 'refused')
      throw new Error(`restore: ${said.code === 'failed' ? 'failed' : 'vault-fault'}: ${said.message}`)
  }
}

const confirm = ({ given }: TestHost) => given('vault.confirmPassphrase', { secret: PASSPHRASE })
const confirmed = async (host: TestHost) => {
  await unlockAsJordan(host)
  await confirm(host)
}
const acked = async (work: Promise<unknown>, ack: () => void) => {
  await work
  ack()
}
const clinic = { base: 'clinic', steps: 1, prepare: unlockAsJordan } as const

export const operations = {
  save: { ...clinic, steps: SAVES, act: save },
  sign: { ...clinic, prepare: confirmed, act: (host, ack) => acked(sign(host), ack) },
  unlock: { ...clinic, steps: 0, prepare: async () => null, act: unlockAsJordan },
  // Something to lose: what was saved since the unlock.
  lock: {
    ...clinic,
    steps: SAVES,
    prepare: async host => {
      await unlockAsJordan(host)
      await save(host, () => undefined)
    },
    act: async (host, ack) => {
      for (let number = 1; number <= SAVES; number += 1) ack()
      // As the vault process does: it says that it is closed, whatever came of the sealing.
      await host.host.vault.close().catch(() => null)
    },
  },
  'change passphrase': {
    ...clinic,
    act: ({ given }, ack) =>
      acked(given('vault.changePassphrase', { current: PASSPHRASE, next: NEXT_PASSPHRASE }), ack),
  },
  'renew recovery code': {
    ...clinic,
    act: ({ given }, ack) => acked(given('vault.renewRecoveryCode', undefined), ack),
  },
  'add person': {
    ...clinic,
    act: ({ given }, ack) =>
      acked(
        given('facilitators.addPerson', {
          ...{ staffId: null, name: 'Robin Vale', credentials: null },
          roles: ['supervisor'],
          passphrase: ROBIN_PASSPHRASE,
        }),
        ack,
      ),
  },
  'reset passphrase': {
    ...clinic,
    prepare: confirmed,
    act: async (host, ack) => {
      const staffId = await staffIdOf(host, 'Sam Ortega')
      await acked(host.given('facilitators.resetPassphrase', { staffId, passphrase: ROBIN_PASSPHRASE }), ack)
    },
  },
  // Backup, copy, new keys, exchange: see electron/vault/rotate.ts.
  'remove and rotate': {
    ...clinic,
    prepare: confirmed,
    act: async (host, ack) =>
      acked(host.given('facilitators.remove', { staffId: await staffIdOf(host, 'Sam Ortega') }), ack),
  },
  // The copy, its check, the container: in this one process, by the same code as in the worker's (faulted-process.ts).
  'back up': { ...clinic, act: ({ given }, ack) => acked(given('backup.make', undefined), ack) },
  restore: {
    ...{ base: 'restorable', steps: 1, prepare: async () => null },
    act: async (host, ack) => acked(restoreFromStick(host), ack),
  },
  erase: {
    ...{ base: 'restorable', steps: 1, prepare: async () => null },
    act: async ({ folder }, ack) => acked(eraseAt(folder), ack),
  },
  migrate: { base: 'older', steps: 0, prepare: async () => null, act: unlockAsJordan },
  create: {
    ...{ base: 'none', steps: 1, prepare: async () => null },
    act: ({ given }, ack) =>
      acked(
        given('vault.create', {
          ...{ clinicName: 'Riverside Clinic', timeZone: 'America/New_York', passphrase: PASSPHRASE },
          facilitator: { name: 'Jordan Reyes', credentials: 'LCSW' },
        }),
        ack,
      ),
  },
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
export const operationNames = Object.keys(operations) as OperationName[] // the keys of the table are its names
