import * as z from 'zod'
import { Instant, Line } from '#shared/ipc/text.ts'

/** What goes on in the room while the records are covered: times, and titles of the topic's plan. Never a name or an id. */
export const GoesOn = z.strictObject({
  startedAt: Instant,
  plannedMinutes: z
    .int()
    .min(1)
    .max(24 * 60),
  /** The segment that runs, and since when it counts; null when the clock says nothing about a plan. */
  segment: z
    .strictObject({
      title: Line(120),
      minutes: z.int().min(1).max(600),
      countsFrom: Instant,
      /** How far in it stands, in milliseconds, during a break; null while it counts. */
      pausedMs: z.int().min(0).nullable(),
    })
    .nullable(),
})
export type GoesOn = z.infer<typeof GoesOn>

/** Where the session stands at `now`: whole minutes since its start, the segment that runs, and what is left of it; below one minute over its time. */
export interface Standing {
  readonly minutes: number
  readonly segment: { readonly title: string; readonly leftMinutes: number } | null
  /** The planned end, an ISO instant. */
  readonly endsAt: string
}

/** Where a session stands by the clock alone [VA44]. A clock before its start counts as its start. */
export function standingAt({ startedAt, plannedMinutes, segment }: GoesOn, now: string): Standing {
  const startMs = Date.parse(startedAt)
  const minutes = Math.max(0, Math.floor((Date.parse(now) - startMs) / 60_000))
  const endsAt = new Date(startMs + plannedMinutes * 60_000).toISOString()
  return {
    minutes,
    segment: segment === null ? null : { title: segment.title, leftMinutes: leftOf(segment, now) },
    endsAt,
  }
}

function leftOf(segment: NonNullable<GoesOn['segment']>, now: string): number {
  const spentMs = segment.pausedMs ?? Math.max(0, Date.parse(now) - Date.parse(segment.countsFrom))
  return Math.ceil(segment.minutes - spentMs / 60_000) + 0 // never minus nought
}

/** What the veil may show and how it is lifted; no record in it. */
export const VeilFacts = z.strictObject({
  goesOn: GoesOn.nullable(),
  /** Wrong session PINs left; 0 when only the passphrase lifts the veil. */
  pinTriesLeft: z.int().min(0),
})
export type VeilFacts = z.infer<typeof VeilFacts>

/** Why the app locked by itself, when it was no choice of anybody's. */
export const LockReason = z.literal(['window-stopped', 'vault-stopped'])
export type LockReason = z.infer<typeof LockReason>
