import { rmSync } from 'node:fs'
import { deriveTag, newKdfBlock, READING_FLOOR, SALT_BYTES } from '#electron/vault/argon2.ts'
import { digestFile } from '#electron/vault/digest.ts'
import { NOTHING_ASKED } from '#shared/notes/note-search.ts'
import { fileBytes, growVault, PASSPHRASE, setClock, type VaultBench } from './hosts.ts'
import { signMost } from './filter-measures.ts'
import { median, timed } from './measure.ts'
import { atMost, mib, ms, printFigure, type Reach } from './report.ts'

/** A busy clinic: twenty groups three times a week, 240 clients at a time, twelve notes a session. */
const GROUPS = 20
const SESSIONS_A_YEAR = GROUPS * 156
/** An evening's: four groups of twelve. */
const NOT_SIGNED = 48
const WARM_UP = 10

interface Sizes {
  /** Years of the clinic's life at which it is measured, growing. */
  readonly years: readonly number[]
  readonly rounds: number
}

type Work = (round: number) => Promise<unknown>

/** What a facilitator does many times an evening, each about one client, one session or one screen. */
async function pointOperations({ clinic, given }: VaultBench): Promise<Record<string, Work>> {
  const evening = Date.parse(`${clinic.today}T22:30:00.000Z`)
  setClock(new Date(evening).toISOString())
  const { groupId, roster, today } = clinic
  const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
  await given('attendance.recordMany', { sessionId, clientIds: [...roster], mark: 'present' })
  const clientOf = (round: number) => roster[round % roster.length] ?? clinic.veteran
  const tick = (round: number) => setClock(new Date(evening + round * 1_000).toISOString())
  const writing = (work: (round: number) => Promise<unknown>) => (round: number) => {
    tick(round)
    return work(round)
  }
  return {
    'mark attendance': writing(round =>
      given('attendance.record', {
        sessionId,
        clientId: clientOf(round),
        mark: round % 2 === 0 ? 'present' : 'late',
      }),
    ),
    'save a note’s part': writing(round =>
      given('notes.saveIndividualNote', {
        sessionId,
        clientId: clientOf(round),
        part: 'response',
        text: `Spoke of the week, ${round}.`,
      }),
    ),
    today: () => given('sessions.today', { date: today }),
    'a session': () => given('sessions.get', { sessionId }),
    'a client': round => given('clients.get', { clientId: clientOf(round), today }),
    'a client’s timeline': () => given('clients.timeline', { clientId: clinic.veteran, limit: 60 }),
    'the newest notes of a group': () => given('notes.search', { ...NOTHING_ASKED, groupId }),
    'notes owed': () => given('notes.owed', undefined),
  }
}

async function timesOf(host: VaultBench, rounds: number): Promise<Record<string, number>> {
  const works = await pointOperations(host)
  const took: Record<string, number> = {}
  for (const [name, work] of Object.entries(works)) {
    const samples: number[] = []
    for (let round = 0; round < rounds + WARM_UP; round += 1) {
      const one = await timed(() => work(round))
      if (round >= WARM_UP) samples.push(one)
    }
    took[name] = median(samples)
  }
  return took
}

/** Opening with the passphrase, less the derivation and less the digest of the file, which alone grows with it. */
async function openingOf({ vault, file }: VaultBench): Promise<{ rest: number; digest: number }> {
  const block = newKdfBlock(READING_FLOOR, READING_FLOOR, Buffer.alloc(SALT_BYTES, 7))
  const samples: number[] = []
  const digests: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await vault.close()
    const derivation = await timed(() => deriveTag(Buffer.from(PASSPHRASE), block))
    const digest = await timed(() => digestFile(file))
    digests.push(digest)
    // As while somebody types: the digest is there before the passphrase is.
    await vault.status()
    await new Promise(done => setTimeout(done, 1_000 + digest * 1.5))
    samples.push((await timed(() => vault.unlock(PASSPHRASE))) - derivation)
  }
  return { rest: median(samples), digest: median(digests) }
}

/** The slope of the line through (log years, log milliseconds): 0 is flat, 1 is twice as long for twice the years. */
export function slopeOf(points: readonly (readonly [years: number, ms: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [meanX, meanY] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

/** One clinic at 1, 3, 10 and 30 years: what grows with the years, and what must not. */
export async function measureGrowth(
  folder: string,
  { years, rounds }: Sizes,
  tell: (what: string) => void,
): Promise<Reach[]> {
  const growing = await growVault(folder, GROUPS)
  const points: Record<string, [number, number][]> = {}
  const note = (name: string, year: number, value: number) => (points[name] ??= []).push([year, value])
  for (const year of years) {
    const host = await growing.to(year * SESSIONS_A_YEAR)
    signMost(host, NOT_SIGNED)
    tell(`${year} ${year === 1 ? 'year' : 'years'}: ${mib(fileBytes(host))}`)
    printFigure('a year of records', mib(fileBytes(host) / year))
    const { rest, digest } = await openingOf(host)
    printFigure('unlock without derivation and digest', `${ms(rest)}; the digest ${ms(digest)}`)
    note('unlock', year, rest)
    for (const [name, took] of Object.entries(await timesOf(host, rounds))) {
      note(name, year, took)
      printFigure(name, ms(took))
    }
    if (year === years.at(-1)) await host.close()
  }
  rmSync(folder, { recursive: true, force: true })
  return Object.entries(points).map(([name, held]) =>
    atMost(`Growth of “${name}” over ${years.at(-1)} years, log–log slope`, slopeOf(held), 0.1, {
      unit: '',
      note: held.map(([year, took]) => `${year} y ${ms(took)}`).join(', '),
    }),
  )
}
