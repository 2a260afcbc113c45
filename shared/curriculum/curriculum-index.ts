import * as z from 'zod'
import { Module, Source, TopicSummary } from './topic.ts'
import { TrackSummary } from './track.ts'

/** The compiled index.json: modules by their order, topics in the order of their modules. */
export const CurriculumIndex = z.strictObject({
  modules: z.array(Module),
  topics: z.array(TopicSummary),
  sources: z.array(Source),
  tracks: z.array(TrackSummary),
})
export type CurriculumIndex = z.infer<typeof CurriculumIndex>
