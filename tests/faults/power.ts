import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { base, copyOf } from './bases.ts'
import { numbers, type Next } from './chance.ts'
import { hashOf, LosingDisk, writeDisk, type Disk, type Event } from './lost-power.ts'
import { operations, type OperationName } from './operations.ts'
import { complaintsAbout, filesUnder, goneFrom } from './oracle.ts'
import { workFolder } from './places.ts'
import { quickComplaints } from './quick-look.ts'
import { diskOf, eventOf, RECORDED } from './recorded-disk.ts'
import { isSaying, recordCalls } from './strace.ts'
import type { Outcome } from './tally.ts'

/** An operation as a disk heard it: how the disk was before, and each event with the saves acknowledged by then; `counts` from `begun` on. */
export interface Recorded {
  readonly operation: OperationName
  readonly before: Disk
  readonly events: readonly (readonly [event: Event, acks: number, counts: boolean])[]
}

/** Records an operation, undisturbed. */
export async function record(operation: OperationName): Promise<Recorded> {
  const folder = copyOf(await base(operations[operation].base), workFolder('recorded'))
  const before = diskOf(folder)
  const { calls, ended } = await recordCalls(folder, operation, RECORDED, ['-x', '-s', '1100000'])
  if (ended.said.at(-1) !== 'done') throw new Error(`${operation} said ${ended.said.join(' / ')}`)
  const events: [Event, number, boolean][] = []
  let [acks, counts] = [0, false]
  for (const call of calls) {
    if (isSaying(call, 'begun')) counts = true
    if (isSaying(call, 'ack')) acks += 1
    const event = call.files.length === 0 ? null : eventOf(call)
    if (event !== null) events.push([event, acks, counts])
  }
  rmSync(folder, { recursive: true, force: true })
  return { operation, before, events }
}

interface Found {
  readonly disk: Disk
  readonly acks: number
  readonly label: string
}

/** Different disks that a power cut may leave of an operation: after each event all kept, all lost, and some of what lies between. */
export function* disksOf({ operation, before, events }: Recorded, most: number, seed: number): Generator<Found> {
  const next: Next = numbers(seed)
  const seen = new Set<string>()
  for (let round = 0; seen.size < most && round < 12; round += 1) {
    const disk = new LosingDisk(before)
    for (const [at, [event, acks, counts]] of events.entries()) {
      disk.hear(event)
      if (!counts) continue
      const each = round === 0 ? 3 : Math.ceil((most - seen.size) / events.length) + 1
      for (let state = 0; state < each && seen.size < most; state += 1) {
        const how = round === 0 && state < 2 ? (['all', 'none'] as const)[state] : 'some'
        const held = disk.stateAfter(next, how ?? 'some')
        const name = `${acks} ${hashOf(held)}`
        if (seen.has(name)) continue
        seen.add(name)
        yield {
          disk: held,
          acks,
          label: `${operation}, power lost after event ${at} (${event.kind}), state ${seen.size}`,
        }
      }
    }
  }
}

/** Every this many states, the app itself opens the vault. */
const WHOLE_EVERY = 40

/** Cuts the power during an operation in so many different ways, and gives what is wrong afterwards. */
export async function powerSweep(operation: OperationName, most: number, seed = 1): Promise<Outcome[]> {
  const recorded = await record(operation)
  const folder = workFolder('power')
  const before = [...recorded.before].flatMap(([path, bytes]) => (bytes === null ? [] : [path]))
  const outcomes: Outcome[] = []
  for (const { disk, acks, label } of disksOf(recorded, most, seed)) {
    writeDisk(disk, folder)
    const gone = goneFrom(operation, before, new Set(filesUnder(folder))).map(path => `${path} is gone`)
    const quick = await quickComplaints(folder, { operation, acks })
    const isWhole = outcomes.length % WHOLE_EVERY === 0 || quick.length > 0
    if (isWhole) writeDisk(disk, folder)
    const whole = isWhole
      ? await complaintsAbout({ operation, folder, before: [], heard: { acks, refusal: null } })
      : []
    outcomes.push({ label, complaints: [...gone, ...quick, ...whole.map(one => `the app: ${one}`)] })
  }
  rmSync(join(folder), { recursive: true, force: true })
  return outcomes
}
