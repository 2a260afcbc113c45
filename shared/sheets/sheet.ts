import * as z from 'zod'
import { Module, Topic } from '#shared/curriculum/topic.ts'
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
  z.strictObject({ kind: z.literal('safety-card'), clinicName: z.string().max(120), ...around }),
])
export type Sheet = z.infer<typeof Sheet>
export type SheetKind = Sheet['kind']
export type SheetOf<K extends SheetKind> = Extract<Sheet, { kind: K }>
