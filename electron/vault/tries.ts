import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { canonicalJson, utf8 } from './bytes.ts'
import { replaceDurably } from './durable-file.ts'
import type { OnStep } from './durable-file.ts'

// Advisory: no key is open when a try fails, so the file proves nothing against someone who edits it. Argon2id is what slows
// guessing down; this slows the person at the keyboard, and lets the audit know.

const FREE_TRIES = 5
const LONGEST_WAIT_SECONDS = 15 * 60
const FILE_MOST = 256 * 1024

const SlotTries = z.strictObject({
  slotId: z.uuid(),
  /** Failed tries since this slot last opened. */
  failures: z.int().min(0),
  /** Failed tries the audit has not taken in yet. */
  unreported: z.int().min(0),
  lastAt: z.iso.datetime({ precision: 3 }),
})
const TriesFile = z.strictObject({ version: z.literal(1), slots: z.array(SlotTries).max(400) })
export type SlotTries = z.infer<typeof SlotTries>

/** Failed tries on one slot that the audit has not seen; `lastAt` is an ISO instant. */
export type FailedTries = { slotId: string; count: number; lastAt: string }

/** Every slot's tries; `reset` says that a file was there and could not be read, so counting began again. */
export type Tries = { slots: readonly SlotTries[]; reset: boolean }

/** Reads the tries file; a missing one is empty, a damaged one is empty and says so. Never rejects. */
export async function loadTries(file: string): Promise<Tries> {
  try {
    const text = await readFile(file, 'utf8')
    if (text.length > FILE_MOST) return { slots: [], reset: true }
    const parsed = TriesFile.safeParse(JSON.parse(text))
    return parsed.success ? { slots: parsed.data.slots, reset: false } : { slots: [], reset: true }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { slots: [], reset: !missing }
  }
}

/** Keeps the tries durably; rejects with a VaultFault. */
export async function saveTries(file: string, slots: readonly SlotTries[], onStep: OnStep): Promise<void> {
  await replaceDurably(file, utf8(canonicalJson({ version: 1, slots: [...slots] })), onStep)
}

/** Seconds that must pass after this many failures: none for five, then 2, 4, 8 … up to 15 minutes. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(20, failures - FREE_TRIES + 1))
}

/** Whole seconds left for this slot. A clock set back counts as if the last failure were now: `restartAt` must then be kept. */
export function secondsLeft(slot: SlotTries | undefined, now: Date): { seconds: number; restartAt: string | null } {
  const wait = slot === undefined ? 0 : waitAfter(slot.failures)
  if (slot === undefined || wait === 0) return { seconds: 0, restartAt: null }
  const passedMs = now.getTime() - Date.parse(slot.lastAt)
  if (passedMs < 0) return { seconds: wait, restartAt: now.toISOString() }
  return { seconds: Math.max(0, Math.ceil((wait * 1000 - passedMs) / 1000)), restartAt: null }
}

function change(
  slots: readonly SlotTries[],
  slotId: string,
  next: (held: SlotTries) => SlotTries,
  now: Date,
): SlotTries[] {
  const held = slots.find(slot => slot.slotId === slotId)
  const rest = slots.filter(slot => slot.slotId !== slotId)
  return [...rest, next(held ?? { slotId, failures: 0, unreported: 0, lastAt: now.toISOString() })]
}

/** The tries after one more failure; counted before the secret is tried, so that ending the app gives no free one. */
export function countFailure(slots: readonly SlotTries[], slotId: string, now: Date): SlotTries[] {
  const lastAt = now.toISOString()
  return change(
    slots,
    slotId,
    held => ({ ...held, failures: held.failures + 1, unreported: held.unreported + 1, lastAt }),
    now,
  )
}

/** The tries after a success: the failure counted for it is taken back, the slot's row begins again, the unreported stay. */
export function countSuccess(slots: readonly SlotTries[], slotId: string, now: Date): SlotTries[] {
  return change(slots, slotId, held => ({ ...held, failures: 0, unreported: Math.max(0, held.unreported - 1) }), now)
}

/** The tries with this slot's wait begun again at an instant. */
export function restartWait(slots: readonly SlotTries[], slotId: string, at: string): SlotTries[] {
  return slots.map(slot => (slot.slotId === slotId ? { ...slot, lastAt: at } : slot))
}

/** What the audit has not seen yet. */
export function unreportedTries(slots: readonly SlotTries[]): FailedTries[] {
  return slots
    .filter(slot => slot.unreported > 0)
    .map(({ slotId, unreported, lastAt }) => ({ slotId, count: unreported, lastAt }))
}

/** The tries after the audit took them in; slots with nothing left to remember are dropped. */
export function markReported(slots: readonly SlotTries[]): SlotTries[] {
  return slots.map(slot => ({ ...slot, unreported: 0 })).filter(slot => slot.failures > 0)
}
