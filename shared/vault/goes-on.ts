import * as z from 'zod'
import { Instant, Line } from '#shared/ipc/text.ts'

/** What goes on in the room while the records are covered: times, and titles of the topic's plan. Never a name or an id. */
export const GoesOn = z.strictObject({
  startedAt: Instant,
  plannedMinutes: z
    .int()
    .min(1)
    .max(24 * 60),
  /** The plan's segments one after the other from the start; empty when the clock says nothing about a plan. */
  segments: z.array(z.strictObject({ title: Line(120), minutes: z.int().min(1).max(600) })).max(40),
})
export type GoesOn = z.infer<typeof GoesOn>

/** Where the session stands at `now`: whole minutes since its start, the segment by the plan, and what is left of it. */
export interface Standing {
  readonly minutes: number
  readonly segment: { readonly title: string; readonly leftMinutes: number } | null
  /** The planned end, an ISO instant. */
  readonly endsAt: string
}

/** Where a session stands by the clock alone [VA44]. A clock before its start counts as its start. */
export function standingAt({ startedAt, plannedMinutes, segments }: GoesOn, now: string): Standing {
  const startMs = Date.parse(startedAt)
  const minutes = Math.max(0, Math.floor((Date.parse(now) - startMs) / 60_000))
  const endsAt = new Date(startMs + plannedMinutes * 60_000).toISOString()
  let until = 0
  for (const { title, minutes: length } of segments) {
    until += length
    if (minutes < until) return { minutes, segment: { title, leftMinutes: until - minutes }, endsAt }
  }
  return { minutes, segment: null, endsAt }
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
