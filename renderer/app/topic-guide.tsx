import { lazy, Suspense } from 'react'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'

// Lazy: a room without a topic never loads the curriculum's rendering.
const Guide = lazy(async () => ({ default: (await import('#renderer/curriculum/TopicGuide.tsx')).TopicGuide }))

interface GuideProps {
  readonly topicId: string
  readonly minutes: number
  /** Shows the text that was taught in this delivery; null or left out: the current one. */
  readonly deliveryId?: string | null
  /** Shows the guide of this segment alone; null or left out: the whole. */
  readonly segment?: string | null
}

/** A topic's guide for so many minutes, beside the roster of the session room. */
export const TopicGuide = (props: GuideProps) => (
  <Suspense fallback={<Skeleton lines={8} />}>
    <Guide {...props} />
  </Suspense>
)
