import { v7 } from 'uuid'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Output, RawInput } from '#shared/ipc/types.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import type { BenchHost } from './hosts.ts'
import { alternate, median, timed } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { noteText, seeded } from './words.ts'

/** The commands that a facilitator gives in the course of a session. */
type Given =
  | 'sessions.start'
  | 'sessions.deliver'
  | 'sessions.finish'
  | 'attendance.record'
  | 'notes.saveIndividualNote'
  | 'notes.saveGroupNote'
type Give = <N extends Given>(name: N, input: RawInput<N>) => Promise<Output<N>>

/** Each note is saved so often while it is written. */
const SAVES_A_NOTE = 5

/** The handler alone in one transaction, input and output checked: no role, no sight, no event. */
function bareOf(open: OpenForCalls): Give {
  const everyGroup = { groupIds: null, json: null }
  const context = {
    now: () => new Date().toISOString(),
    newId: () => v7(),
    library: libraryOfContent(),
    person: open.person,
    db: open.db,
    sight: everyGroup,
    recordSight: everyGroup,
  }
  return async (name, input) => {
    const handler = handlersOfVault[name] as (given: unknown, parsed: unknown) => unknown // of the same row as the schemas
    const row = contract[name]
    const parsed = row.input.parse(input)
    const value = open.transaction(() => row.output.parse(handler(context, parsed)))
    return Promise.resolve(value as Output<typeof name>) // parsed by this row's schema
  }
}

/** A whole evening: start, a topic, twelve people marked one by one, a note for each and the group's, saved as they grow, finish. */
async function evening(give: Give, clinic: BenchHost['clinic']): Promise<number> {
  const random = seeded(3)
  return timed(async () => {
    const { sessionId } = await give('sessions.start', {
      groupId: clinic.groupId,
      heldOn: clinic.today,
      scheduleId: null,
    })
    await give('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
    for (const clientId of clinic.roster) await give('attendance.record', { sessionId, clientId, mark: 'present' })
    for (const clientId of clinic.roster) {
      const text = noteText(random)
      for (let save = 1; save <= SAVES_A_NOTE; save += 1)
        await give('notes.saveIndividualNote', {
          sessionId,
          clientId,
          part: 'response',
          text: text.slice(0, save * 50),
        })
    }
    for (let save = 1; save <= SAVES_A_NOTE; save += 1)
      await give('notes.saveGroupNote', { sessionId, text: noteText(random) })
    await give('sessions.finish', { sessionId })
  })
}

/** What roles, sight and the audit event add: over the commands of an evening, and to the one command that costs least without them. */
export async function measureChecks(host: BenchHost & { vault: VaultHost }, rounds: number): Promise<Reach[]> {
  const { vault, clinic } = host
  const { open } = vault
  if (open === null) throw new Error('The vault is locked.')
  const bare = bareOf(open)
  const whole = await alternate(
    { dispatched: () => evening(host.given, clinic), bare: () => evening(bare, clinic) },
    { rounds, warmUp: 2 },
  )
  const { sessionId } = await host.given('sessions.start', {
    groupId: clinic.groupId,
    heldOn: clinic.today,
    scheduleId: null,
  })
  const mark = (give: Give, shift: number) => (round: number) =>
    timed(() =>
      give('attendance.record', {
        sessionId,
        clientId: clinic.roster[(round + shift) % clinic.roster.length] ?? clinic.veteran,
        mark: Math.floor((round + shift) / clinic.roster.length) % 2 === 0 ? 'present' : 'absent',
      }),
    )
  const one = await alternate(
    { dispatched: mark(host.given, 0), bare: mark(bare, 6) },
    { rounds: rounds * 20, warmUp: 20 },
  )
  const share = (took: { dispatched: number[]; bare: number[] }) =>
    // Of two that were measured one after the other: what slows the machine for a while slows both.
    median(took.dispatched.map((all, round) => all / (took.bare[round] ?? Number.NaN)))
  const [all, less] = [median(whole.dispatched), median(whole.bare)]
  const [single, least] = [median(one.dispatched), median(one.bare)]
  return [
    atMost('Roles and audit, over the commands of an evening', share(whole), 1.15, {
      unit: '×',
      note: `${ms(all)} and ${ms(less)}; a single mark, the cheapest command: ${share(one).toFixed(2)}× (${ms(single)} and ${ms(least)}); median of ${rounds} pairs`,
    }),
  ]
}
