import * as z from 'zod'

/** What is wrong at the first broken link of the trail. */
export const BreakKind = z.literal(['changed', 'missing', 'out-of-order', 'inserted', 'cut-off', 'sign-off', 'filing'])
export type BreakKind = z.infer<typeof BreakKind>

/** The first broken link: the event's number, its time as stored (null when nothing tells it), and what is wrong. */
export const TrailBreak = z.strictObject({ number: z.int(), at: z.string().nullable(), kind: BreakKind })
export type TrailBreak = z.infer<typeof TrailBreak>

/** The kind of the event that records a break, so that a cut which later events hide is not forgotten. */
export const BREAK_EVENTS = {
  changed: 'audit.foundChanged',
  missing: 'audit.foundMissing',
  'out-of-order': 'audit.foundOutOfOrder',
  inserted: 'audit.foundInserted',
  'cut-off': 'audit.foundCutOff',
  'sign-off': 'audit.foundSignOffChanged',
  filing: 'audit.foundFilingChanged',
} as const satisfies Record<BreakKind, string>

const said: Record<BreakKind, string> = {
  changed: 'This event was changed after it was written.',
  missing: 'At least one event was taken out here.',
  'out-of-order': 'Events stand in another order here than they were written in.',
  inserted: 'At least one event was put in here that Circlebook did not write.',
  'cut-off': 'Events from here on were cut off since the last lock.',
  'sign-off': 'A sign-off up to this event was changed, added or removed.',
  filing: 'What the filters read did not tell of it rightly. The event stands, and the filters were made anew.',
}

function dayOf(at: string | null, timeZone: string): string {
  const ms = at === null ? Number.NaN : Date.parse(at)
  if (Number.isNaN(ms)) return ''
  const day = new Intl.DateTimeFormat('en-US', { timeZone, month: 'short', day: 'numeric', year: 'numeric' }).format(ms)
  return ` of ${day}`
}

/** A break in two sentences, dated by the clinic's calendar: "The audit trail is broken at event 1,234 of Nov 3, 2026. …" */
export const describeBreak = ({ number, at, kind }: TrailBreak, timeZone: string): string =>
  `The audit trail is broken at event ${number.toLocaleString('en-US')}${dayOf(at, timeZone)}. ${said[kind]}`
