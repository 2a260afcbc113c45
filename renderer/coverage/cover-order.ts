import type { TopicCover } from '#shared/coverage/coverage.ts'

/** The covers in the order in which legends and lists name them. */
export const COVERS = ['had', 'made-up', 'missed', 'not-offered'] as const satisfies readonly TopicCover[]
