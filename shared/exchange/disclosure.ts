import * as z from 'zod'
import { AttendanceStatus } from '#shared/attendance/presence.ts'
import { CheckIn } from '#shared/checkins/checkin.ts'
import { ClientId } from '#shared/clients/client.ts'
import { GoalProgress, GoalStatus } from '#shared/goals/goal.ts'
import { GroupId } from '#shared/groups/group.ts'
import { CalendarDate, Instant, Line, OptionalLine } from '#shared/ipc/text.ts'
import { NoteId } from '#shared/notes/note.ts'
import { SignedNote } from '#shared/notes/signed-note.ts'

/** Why something may leave the program; the app asks, it does not judge [EX71]. */
export const DISCLOSURE_BASES = [
  'consent',
  'own-copy',
  'medical-emergency',
  'audit-evaluation',
  'court-order',
  'child-abuse-report',
  'other-law',
] as const
export const DisclosureBasis = z.literal(DISCLOSURE_BASES)
export type DisclosureBasis = z.infer<typeof DisclosureBasis>

/** The short form of the statement of 42 CFR 2.32(a)(2). */
export const REDISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'

/** Only what goes by consent carries the statement; the client’s own copy never does [EX72]. */
export const hasNotice = (basis: DisclosureBasis): boolean => basis === 'consent'

/** These are named with the paper they rest on: the order and its subpoena, the law. */
export const needsAuthority = (basis: DisclosureBasis): boolean => basis === 'court-order' || basis === 'other-law'

const Range = { from: CalendarDate, until: CalendarDate }

/** What is given out: one signed note, one client over a range, or a group's own record, which no client's holds [EX75]. */
export const DisclosureSubject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('note'), noteId: NoteId }),
  z.strictObject({
    of: z.literal('client'),
    clientId: ClientId,
    ...Range,
    /** Null: every group that the person giving it out may read. */
    groupIds: z.array(GroupId).min(1).max(100).nullable(),
  }),
  z.strictObject({ of: z.literal('group'), groupId: GroupId, ...Range }),
])
export type DisclosureSubject = z.infer<typeof DisclosureSubject>

export const DisclosureParts = z.strictObject({
  attendance: z.boolean(),
  notes: z.boolean(),
  /** Void notes too, marked as such. */
  voidNotes: z.boolean(),
  checkIns: z.boolean(),
  goals: z.boolean(),
})
export type DisclosureParts = z.infer<typeof DisclosureParts>

/** The minimum: that somebody came, and for how long [EX70]. */
export const LEAST_PARTS: DisclosureParts = {
  attendance: true,
  notes: false,
  voidNotes: false,
  checkIns: false,
  goals: false,
}

export const DisclosureScope = z.strictObject({ subject: DisclosureSubject, parts: DisclosureParts })
export type DisclosureScope = z.infer<typeof DisclosureScope>

/** The consent that was signed, and what it lets go. */
export const Consent = z.strictObject({ signedOn: CalendarDate, scope: Line(500) })

const reasons = {
  recipient: Line(300),
  purpose: Line(500),
  basis: DisclosureBasis,
  consent: Consent.nullable(),
  /** The order with its subpoena, or the law, for the bases that rest on one. */
  authority: OptionalLine(300),
}

/** To whom, why and by what right [EX71]. */
export const DisclosureReasons = z
  .strictObject(reasons)
  .refine(({ basis, consent }) => basis !== 'consent' || consent !== null, 'fault.consentMissing')
  .refine(({ basis, authority }) => !needsAuthority(basis) || authority !== null, 'fault.authorityMissing')
export type DisclosureReasons = z.infer<typeof DisclosureReasons>

export const DISCLOSURE_FORMS = ['print', 'pdf', 'csv', 'json'] as const
export const DisclosureForm = z.literal(DISCLOSURE_FORMS)
export type DisclosureForm = z.infer<typeof DisclosureForm>

/** One session in an attendance summary: no more than a payer or a court needs to count hours by [EX74]. */
const AttendanceLine = z.strictObject({ heldOn: CalendarDate, status: AttendanceStatus, minutes: z.int() })
export const AttendanceSummary = z.strictObject({
  lines: z.array(AttendanceLine),
  /** Sessions the client was in. */
  attended: z.int(),
  minutes: z.int(),
})
export type AttendanceSummary = z.infer<typeof AttendanceSummary>

const ClientIdentity = z.strictObject({
  name: z.string(),
  recordNumber: z.string().nullable(),
  bornOn: CalendarDate.nullable(),
})

/** A session of a group, in counts: who was there stands in no group record. */
const GroupSessionLine = z.strictObject({
  heldOn: CalendarDate,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  timeZone: z.string(),
  topics: z.array(z.string()),
  present: z.int(),
  visitors: z.int(),
})

const CheckInLine = z.strictObject({ heldOn: CalendarDate, checkIn: CheckIn })

const GoalLine = z.strictObject({
  problem: z.string(),
  goal: z.string(),
  objective: z.string().nullable(),
  targetOn: CalendarDate.nullable(),
  status: GoalStatus,
  steps: z.array(z.strictObject({ heldOn: CalendarDate, progress: GoalProgress.nullable() })),
})

/** Exactly what goes; null is what was not ticked. */
export const DisclosureContent = z.strictObject({
  clinicName: z.string(),
  client: ClientIdentity.nullable(),
  groupName: z.string().nullable(),
  ...Range,
  attendance: AttendanceSummary.nullable(),
  sessions: z.array(GroupSessionLine).nullable(),
  notes: z.array(SignedNote).nullable(),
  checkIns: z.array(CheckInLine).nullable(),
  goals: z.array(GoalLine).nullable(),
})
export type DisclosureContent = z.infer<typeof DisclosureContent>

/** What would go, with the hash that stands for exactly this, and how many notes of the range cannot go. */
export const DisclosurePreview = z.strictObject({
  content: DisclosureContent,
  hash: z.string(),
  /** Notes of the range that are not signed: they never leave. */
  unsigned: z.int(),
  /** Void ones, which leave only when asked for. */
  void: z.int(),
})
export type DisclosurePreview = z.infer<typeof DisclosurePreview>

export const DisclosureId = z.uuid().brand('DisclosureId')
export type DisclosureId = z.infer<typeof DisclosureId>

/** A line of the accounting [EX73]. */
export const Disclosure = z.strictObject({
  ...reasons,
  disclosureId: DisclosureId,
  madeAt: Instant,
  madeBy: z.string(),
  form: DisclosureForm,
  from: CalendarDate,
  until: CalendarDate,
  parts: DisclosureParts,
  notes: z.int(),
  hasNotice: z.boolean(),
  contentHash: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnBecause: z.string().nullable(),
})
export type Disclosure = z.infer<typeof Disclosure>

/** A file of a disclosure, as it is written. */
export const PackageFile = z.strictObject({ name: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/), text: z.string() })
export type PackageFile = z.infer<typeof PackageFile>
