import * as z from 'zod'
import { Module, Topic, TopicSummary } from '#shared/curriculum/topic.ts'
import { Track } from '#shared/curriculum/track.ts'
import { LocalNumber } from '#shared/safety/safety.ts'
import { Paper } from './paper.ts'

/** Large print is 18 points and more. */
export const PrintSize = z.literal(['normal', 'large'])
export type PrintSize = z.infer<typeof PrintSize>

/** The minutes whose plan a guide shows. */
export const GuideMinutes = z.int().min(1).max(600)

const around = {
  paper: Paper,
  size: PrintSize,
  /** Of the footer: preferences of this computer. */
  localNumbers: z.array(LocalNumber).max(12),
}
/** Whose text it is; `title` of the module. */
const Origin = Module.pick({ title: true, attribution: true })

/** Of a track's sheets: the track, and whose text it is. */
const ofTrack = {
  track: Track,
  origin: Module.pick({ title: true, attribution: true, licence: true, note: true }),
  clinicName: z.string().max(120),
  ...around,
}

/** [SH1] All that the page which draws sheets is ever told: curriculum, the clinic's name and its numbers. No field can hold a record of a person. */
export const Sheet = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handout'), topic: Topic, origin: Origin, ...around }),
  z.strictObject({
    kind: z.literal('guide'),
    topic: Topic,
    origin: Origin,
    lengthMinutes: GuideMinutes,
    clinicName: z.string().max(120),
    ...around,
  }),
  z.strictObject({ kind: z.literal('slides'), topic: Topic, origin: Origin, ...around }),
  z.strictObject({
    kind: z.literal('module-book'),
    module: Module,
    topics: z.array(Topic),
    /** Titles of topics whose licence forbids printing. */
    leftOut: z.array(z.string()),
    clinicName: z.string().max(120),
    ...around,
  }),
  z.strictObject({
    kind: z.literal('track-calendar'),
    /** What the calendar calls its topics by. */
    topics: z.array(TopicSummary.pick({ id: true, title: true, crosswalk: true })),
    ...ofTrack,
  }),
  /** For the counselor of an individual session. */
  z.strictObject({ kind: z.literal('track-checklist'), checklistId: z.string(), ...ofTrack }),
  /** To be filled in by hand. */
  z.strictObject({ kind: z.literal('track-agreement'), ...ofTrack }),
  z.strictObject({ kind: z.literal('safety-card'), clinicName: z.string().max(120), ...around }),
])
export type Sheet = z.infer<typeof Sheet>
export type SheetKind = Sheet['kind']
export type SheetOf<K extends SheetKind> = Extract<Sheet, { kind: K }>
