import * as z from 'zod'
import { Block, Inline } from './text-node.ts'

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const slug = (what: string) =>
  z
    .string(`${what} must be text`)
    .max(60, `${what} is longer than 60 characters`)
    .regex(
      new RegExp(`^${SLUG}$`),
      `${what} may hold small letters, digits and single hyphens only, as in "early-recovery"`,
    )

// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const UNSEEN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

const line = (what: string, max: number) =>
  z
    .string(`${what} must be text`)
    .trim()
    .min(1, `${what} is empty`)
    .max(max, `${what} is longer than ${max} characters`)
    .refine(text => !UNSEEN.test(text), `${what} must be one line of plain text`)

const version = z
  .string('version must be three numbers, as in 1.0.0')
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'version must be three numbers, as in 1.0.0')

const licence = z
  .string('licence must be text, as in CC-BY-4.0')
  .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,39}$/, 'licence must be a short name, as in CC-BY-4.0')

const unique = (list: readonly unknown[]) => new Set(list).size === list.length

/** The folder name of a module: stable for ever. */
export const ModuleId = slug('id of the module').brand('ModuleId')
export type ModuleId = z.infer<typeof ModuleId>

/** `<module>/<topic>`: stable for ever. */
export const TopicId = z
  .string('id must be text')
  .max(121, 'id is too long')
  .regex(new RegExp(`^${SLUG}/${SLUG}$`), 'id must be the module, a slash and the file name, as in paws/what-it-is')
  .brand('TopicId')
export type TopicId = z.infer<typeof TopicId>

const fileNames = (entry: string) =>
  z
    .array(slug('a topic'), `${entry} must be a list of file names without .md, as in [first-topic, second-topic]`)
    .max(200, `${entry} holds more than 200 names`)
    .refine(unique, `${entry} names one topic twice`)

/** Topics of a module that stand under one sub-heading, by file name. */
const ModulePart = z.strictObject({
  title: line('title of a part', 80),
  topics: fileNames('topics').min(1, 'a part names no topic'),
})

/** `module.yml`. */
export const Module = z.strictObject({
  id: ModuleId,
  title: line('title', 120),
  summary: line('summary', 400),
  version,
  licence,
  attribution: line('attribution', 200),
  /** Place in the list, small first. */
  order: z.int('order must be a whole number').min(0, 'order must be 0 or more').max(100_000, 'order is too large'),
  /** Its topics by file name, in the order in which they are listed and printed; those not named follow by name. */
  topics: fileNames('topics').default([]),
  /** The same under sub-headings, for a module of many topics; then `topics` is left out. */
  parts: z
    .array(ModulePart, 'parts must be a list of entries that hold title and topics')
    .max(20, 'parts holds more than 20 parts')
    .refine(parts => unique(parts.flatMap(({ topics }) => topics)), 'parts names one topic twice')
    .refine(parts => unique(parts.map(({ title }) => title)), 'two parts bear one title')
    .default([]),
  /** A line shown with the module, such as "not affiliated". */
  note: line('note', 400).nullable().default(null),
  /** Words this module teaches: they count neither in a handout's grade nor as misspelt. */
  terms: z
    .array(line('a term', 60), 'terms must be a list, as in [withdrawal, naloxone]')
    .max(60, 'terms holds more than 60 words')
    .refine(unique, 'terms names one word twice')
    .default([]),
})
export type Module = z.infer<typeof Module>

/** The program stages a topic suits. */
export const Stage = z.enum(
  ['treatment-engagement', 'early-recovery', 'maintenance', 'community-support'],
  'stages may name treatment-engagement, early-recovery, maintenance and community-support only',
)
export type Stage = z.infer<typeof Stage>

/** How sure we are of a crosswalk: A seen, B seen in part, C and D unverified. */
export const CrosswalkConfidence = z.enum(['A', 'B', 'C', 'D'], 'crosswalk confidence must be A, B, C or D')
export type CrosswalkConfidence = z.infer<typeof CrosswalkConfidence>

export const Crosswalk = z.strictObject(
  {
    manual: slug('crosswalk manual'),
    id: z.string('crosswalk id must be text').min(1, 'crosswalk id is empty').max(40, 'crosswalk id is too long'),
    confidence: CrosswalkConfidence,
  },
  'crosswalk must hold manual, id and confidence, or null',
)
export type Crosswalk = z.infer<typeof Crosswalk>

export const TopicForm = z.enum(['full', 'short'], 'form must be full or short')
export type TopicForm = z.infer<typeof TopicForm>

/** What stands between the `---` lines of a topic file. */
export const TopicFrontMatter = z.strictObject({
  id: TopicId,
  title: line('title', 120),
  module: ModuleId,
  version,
  /** The day someone last read it through, YYYY-MM-DD. */
  reviewed: z.iso.date('reviewed must be a date, as in 2026-11-22'),
  form: TopicForm,
  licence,
  /** Ids in sources.json. */
  sources: z
    .array(slug('a source'), 'sources must be a list, as in [tip35-2019]; [] when there is none')
    .refine(unique, 'sources names one source twice'),
  stages: z
    .array(Stage, 'stages must be a list, as in [early-recovery]')
    .min(1, 'stages is empty')
    .refine(unique, 'stages names one stage twice'),
  populations: z
    .array(slug('a population'), 'populations must be a list, as in [adults]')
    .min(1, 'populations is empty')
    .refine(unique, 'populations names one population twice'),
  /** Minutes offered, smallest first. */
  lengths: z
    .array(
      z
        .int('lengths must be whole minutes')
        .min(15, 'a length is under 15 minutes')
        .max(240, 'a length is over 240 minutes'),
      'lengths must be a list, as in [50, 60, 90]',
    )
    .min(1, 'lengths is empty')
    .refine(
      list => list.every((minutes, at) => at === 0 || minutes > (list[at - 1] ?? 0)),
      'lengths must rise from the shortest to the longest',
    ),
  crosswalk: Crosswalk.nullable().default(null),
  keywords: z
    .array(line('a keyword', 60), 'keywords must be a list, as in [sleep, evening]')
    .min(1, 'keywords is empty'),
  summary: line('summary', 300),
})
export type TopicFrontMatter = z.infer<typeof TopicFrontMatter>

/** A topic as lists show it. `needs` are the materials of its aim, in plain words. */
export const TopicSummary = TopicFrontMatter.extend({ moduleTitle: z.string(), needs: z.array(z.string()) })
export type TopicSummary = z.infer<typeof TopicSummary>

/** What a segment of the plan is; `welcome` is the three minutes for newcomers. */
export const SegmentKind = z.enum(['open', 'welcome', 'check-in', 'teach', 'activity', 'discussion', 'close'])
export type SegmentKind = z.infer<typeof SegmentKind>

/** One row of the plan; `minutes` by offered length, the length written as text ("50"). */
export const PlanSegment = z.strictObject({
  name: z.string(),
  kind: SegmentKind,
  minutes: z.record(z.string(), z.int().min(0)),
})
export type PlanSegment = z.infer<typeof PlanSegment>

/**
 * A whole topic, JSON through and through. In the short form the guide holds the exercise, the discussion and the close,
 * and `snags`, `slides` and `adaptations` are empty and `betweenSessions` is null.
 */
export const Topic = TopicSummary.extend({
  aim: z.strictObject({
    text: z.array(Block),
    leavesWith: z.array(z.array(Inline)),
    materials: z.array(z.string()),
    room: z.array(Block),
  }),
  plan: z.array(PlanSegment),
  guide: z.array(z.strictObject({ segment: z.string(), blocks: z.array(Block) })),
  rolePlay: z.array(Block),
  snags: z.array(Block),
  slides: z.array(z.strictObject({ title: z.string(), blocks: z.array(Block) })),
  handout: z.array(Block),
  betweenSessions: z.strictObject({ task: z.array(Block), review: z.array(Block) }).nullable(),
  safetyCues: z.array(Block),
  adaptations: z.array(Block),
  notePhrases: z.array(z.string()),
})
export type Topic = z.infer<typeof Topic>

/** One work of the bibliography; `facts` are what we take from it, `read` how much of it was read. */
export const Source = z.strictObject({
  id: slug('id of a source'),
  title: z.string(),
  by: z.string(),
  year: z.int().nullable(),
  where: z.string(),
  read: z.string(),
  facts: z.array(z.string()),
})
export type Source = z.infer<typeof Source>

/** One session of the manual that topics are cross-referenced to (matrix-sessions.json). */
export const ManualSession = z.strictObject({
  id: z.string(),
  type: z.string(),
  number: z.union([z.int(), z.string()]),
  title: z.string(),
  minutes: z.int(),
  confidence: CrosswalkConfidence,
  note: z.string().optional(),
})
export type ManualSession = z.infer<typeof ManualSession>
