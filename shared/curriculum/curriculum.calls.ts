import * as z from 'zod'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { query } from '#shared/ipc/define.ts'
import { Module, Topic, TopicSummary } from './topic.ts'

const everyone = { roles: everyRole } as const

export const curriculumCalls = {
  'curriculum.library': query(
    everyone,
    z.void(),
    z.strictObject({ modules: z.array(Module), topics: z.array(TopicSummary) }),
  ),
  'curriculum.topic': query(everyone, z.strictObject({ topicId: z.string().max(200) }), Topic.nullable()),
}
