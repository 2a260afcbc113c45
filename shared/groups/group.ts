import * as z from 'zod'
import { CalendarDate, Line, OptionalLine, WallTime } from '#shared/ipc/text.ts'
import { ClientId } from '#shared/clients/client.ts'
import { ServiceCode } from '#shared/hours/units.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'

export const GroupId = z.uuid().brand('GroupId')
export type GroupId = z.infer<typeof GroupId>
export const EnrolmentId = z.uuid().brand('EnrolmentId')
export type EnrolmentId = z.infer<typeof EnrolmentId>
export const ScheduleId = z.uuid().brand('ScheduleId')
export type ScheduleId = z.infer<typeof ScheduleId>

export const GroupKind = z.literal([
  'early-recovery-skills',
  'relapse-prevention',
  'education',
  'family-education',
  'social-support',
  'process',
  'other',
])
export type GroupKind = z.infer<typeof GroupKind>

/** Session lengths offered, in minutes. */
export const SESSION_LENGTHS = [50, 60, 90, 120, 180] as const

/** One weekly meeting: ISO weekday 1 (Monday) to 7, wall-clock start in the group's time zone, minutes. */
export const Meeting = z.strictObject({
  weekday: z.int().min(1).max(7),
  startsAt: WallTime,
  durationMinutes: z.int().min(10).max(480),
})
export type Meeting = z.infer<typeof Meeting>

export const StaffRole = z.literal(['facilitator', 'co-facilitator', 'observer'])
export type StaffRole = z.infer<typeof StaffRole>

export const CurriculumPlan = z.strictObject({
  mode: z.literal(['ordered', 'free']),
  topicIds: z.array(z.string().max(200)).max(200),
})
export type CurriculumPlan = z.infer<typeof CurriculumPlan>

const groupFields = z.strictObject({
  name: Line(120),
  kind: GroupKind,
  isOpen: z.boolean(),
  capacity: z.int().min(1).max(99),
  /** Fewer clients than this in the room are mentioned; null: never [HR8]. */
  minimum: z.int().min(1).max(99).nullable(),
  /** More clients for each staff member than this are mentioned; null: never [HR8]. */
  clientsPerStaff: z.int().min(1).max(99).nullable(),
  serviceCode: ServiceCode.nullable(),
  place: OptionalLine(120),
  startsOn: CalendarDate,
  endsOn: CalendarDate.nullable(),
  timeZone: z.string().min(1).max(60),
  meetings: z.array(Meeting).max(21),
  staff: z.array(z.strictObject({ staffId: StaffId, role: StaffRole })).max(20),
  plan: CurriculumPlan,
})

const endsAfterStart = (group: { startsOn: string; endsOn: string | null }) =>
  group.endsOn === null || group.endsOn >= group.startsOn
const rule = { message: 'fault.endsBeforeStart', path: ['endsOn'] }

export const NewGroup = groupFields.refine(endsAfterStart, rule)
export type NewGroup = z.infer<typeof NewGroup>

/** `meetingsFrom`: the day from which a changed schedule counts; sessions before it keep the old one. */
export const GroupChange = groupFields
  .extend({ groupId: GroupId, meetingsFrom: CalendarDate })
  .refine(endsAfterStart, rule)
export type GroupChange = z.infer<typeof GroupChange>

export const GroupInList = z.strictObject({
  id: GroupId,
  name: z.string(),
  kind: GroupKind,
  isOpen: z.boolean(),
  place: z.string().nullable(),
  capacity: z.int(),
  enrolled: z.int(),
  waiting: z.int(),
  meetings: z.array(Meeting),
  endsOn: CalendarDate.nullable(),
})
export type GroupInList = z.infer<typeof GroupInList>

export const RosterEntry = z.strictObject({
  enrolmentId: EnrolmentId,
  clientId: ClientId,
  name: z.string(),
  recordNumber: z.string().nullable(),
  startsOn: CalendarDate,
  endsOn: CalendarDate.nullable(),
})
export type RosterEntry = z.infer<typeof RosterEntry>

export const WaitEntry = z.strictObject({
  waitId: z.uuid(),
  clientId: ClientId,
  name: z.string(),
  askedOn: CalendarDate,
})
export type WaitEntry = z.infer<typeof WaitEntry>

/** Days on which the group does not meet: a holiday or a cancelled day, `fromOn` to `untilOn` inclusive. */
export const Closure = z.strictObject({
  closureId: z.uuid(),
  fromOn: CalendarDate,
  untilOn: CalendarDate,
  reason: z.string(),
  /** The whole clinic is closed: only an administrator opens it again. */
  everyGroup: z.boolean(),
})
export type Closure = z.infer<typeof Closure>

export const Substitute = z.strictObject({
  substituteId: z.uuid(),
  onDate: CalendarDate,
  staffId: StaffId,
  name: z.string(),
  /** Why somebody put themselves in; null for a substitute that was planned. */
  reason: z.string().nullable(),
})
export type Substitute = z.infer<typeof Substitute>

/** A group with its roster as of a date. */
export const GroupDetail = z.strictObject({
  id: GroupId,
  ...groupFields.shape,
  staff: z.array(z.strictObject({ staffId: StaffId, role: StaffRole, name: z.string() })),
  roster: z.array(RosterEntry),
  /** Enrolments that begin after that date. */
  startingLater: z.array(RosterEntry),
  waiting: z.array(WaitEntry),
  closures: z.array(Closure),
  substitutes: z.array(Substitute),
})
export type GroupDetail = z.infer<typeof GroupDetail>
