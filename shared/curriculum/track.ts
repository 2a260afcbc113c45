import * as z from 'zod'
import { GroupKind } from '#shared/groups/group.ts'
import { Inline } from './text-node.ts'
import { Crosswalk, ModuleId, TopicId } from './topic.ts'

// A track is a module's topics over weeks, with the sessions and people beside them. It ships with the app; a clinic's pack has none.

const week = z.int().min(1).max(60)
const label = z.string().min(1).max(120)

/** One of a track's groups: which topics, how long, how often, in which weeks (`untilWeek` null: on and on). */
export const TrackPart = z.strictObject({
  id: z.string().regex(/^[a-z]{2,20}$/),
  title: label,
  groupKind: GroupKind,
  minutes: z.int().min(10).max(480),
  perWeek: z.int().min(1).max(7),
  fromWeek: week,
  untilWeek: week.nullable(),
  /** Whether the calendar names the topics of each week; else any of them fits. */
  isByWeek: z.boolean(),
  /** How a group that takes it over goes through the topics. */
  mode: z.literal(['free', 'ordered', 'ordered-when-closed']),
  topicIds: z.array(TopicId).max(200),
})
export type TrackPart = z.infer<typeof TrackPart>

/** Who is in the room for a step: the client alone, or a companion too if the client wishes; else nothing is said. */
const Who = z.literal(['alone', 'client', 'companion'])

const checklistOf = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    /** As the manual numbers it; also the name of its anchor. */
    id: z.string().regex(/^[A-Z]{2,4}-\d{1,2}$/),
    crosswalk: Crosswalk,
    title: label,
    fromWeek: week,
    untilWeek: week,
    when: text,
    before: z.array(text).min(1),
    steps: z.array(z.strictObject({ minutes: z.int().min(1).max(60), who: Who, text })).min(1),
    notHere: z.array(text).min(1),
    after: z.array(text).min(1),
  })

const agreementOf = <T extends z.ZodType>(text: T) =>
  z.strictObject({
    title: label,
    lead: text,
    /** Lines to fill in by hand. */
    blanks: z.array(label).min(1),
    parts: z.array(z.strictObject({ title: label, points: z.array(text).min(1) })).min(1),
    /** What stands above the lines for the clinic's own. */
    own: text,
    signatures: z.array(label).min(1),
  })

const trackOf = <T extends z.ZodType>(text: T) => ({
  /** The id of its module. */
  id: ModuleId,
  title: label,
  /** After so many weeks what is left is continuing care. */
  weeks: week,
  about: z.array(text).min(1),
  parts: z.array(TrackPart).min(1),
  /** Topics that may take the place of one of a part; `week` where the calendar offers it. */
  electives: z.array(z.strictObject({ topicId: TopicId, part: z.string(), week: week.nullable(), when: text })),
  calendarNotes: z.array(text),
  /** Why these hours alone are too few. */
  warning: text,
  /** What would reach them: groups of other modules or topics, by id. */
  filling: z.array(
    z.strictObject({
      fromWeek: week,
      untilWeek: week,
      perWeek: z.int().min(1).max(7),
      minutes: z.int().min(10).max(480),
      /** For everyone, before the others. */
      first: z.array(TopicId),
      from: z.array(z.union([TopicId, ModuleId])).min(1),
    }),
  ),
  fillingNote: text,
  /** Pairs that are near each other: not in the same week. */
  apart: z.array(z.strictObject({ topicId: TopicId, from: z.union([TopicId, ModuleId]) })),
  coLeaders: z.strictObject({ lead: text, points: z.array(text).min(1), agreement: agreementOf(text) }),
})

/** `tracks/<name>.json` as it is written; `text` says what becomes of a paragraph. */
export const trackFile = <T extends z.ZodType>(text: T) => z.strictObject(trackOf(text))

/** `tracks/<name>.json` with the individual sessions of a track, as it is written. */
export const checklistsFile = <T extends z.ZodType>(text: T) =>
  z.strictObject({ track: ModuleId, lead: text, checklists: z.array(checklistOf(text)).min(1) })

const Text = z.array(Inline)

/** One individual session as the counselor goes through it. */
export const TrackChecklist = checklistOf(Text)
export type TrackChecklist = z.infer<typeof TrackChecklist>

/** A form to print and fill in by hand. */
export const TrackAgreement = agreementOf(Text)
export type TrackAgreement = z.infer<typeof TrackAgreement>

/** A whole track, as it was compiled. */
export const Track = z.strictObject({
  ...trackOf(Text),
  /** Ids in the bibliography, in the order in which the texts name them. */
  sources: z.array(z.string()),
  checklistsLead: Text,
  checklists: z.array(TrackChecklist),
})
export type Track = z.infer<typeof Track>

/** A track as lists know it. */
export const TrackSummary = Track.pick({ id: true, title: true })
export type TrackSummary = z.infer<typeof TrackSummary>

/** The topics that a part's calendar names in a week; none outside its weeks, or when any of them fits. */
export const topicsOfWeek = (part: TrackPart, inWeek: number): readonly TopicId[] =>
  part.isByWeek
    ? part.topicIds.slice((inWeek - part.fromWeek) * part.perWeek, (inWeek - part.fromWeek + 1) * part.perWeek)
    : []

/** Whether a part is held in a week. */
export const isHeldIn = (part: Pick<TrackPart, 'fromWeek' | 'untilWeek'>, inWeek: number): boolean =>
  inWeek >= part.fromWeek && (part.untilWeek === null || inWeek <= part.untilWeek)
