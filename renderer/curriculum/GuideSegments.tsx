import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { useWords } from './curriculum.words.ts'
import { TopicText } from './TopicText.tsx'
import styles from './topic.module.css'

interface Props {
  readonly topic: Topic
  readonly plan: ScaledPlan
}

interface GuideProps extends Props {
  /** Only so many from the beginning; null for all. */
  readonly first?: number | null
}

/** What to do and say in each segment, each with its kind and its minutes in this plan; headings are level 3. */
export function GuideSegments({ topic, plan, first = null }: GuideProps) {
  return topic.guide.slice(0, first ?? topic.guide.length).map(({ segment, blocks }) => (
    <section key={segment} className={styles.segment}>
      <div className={styles.segmentHead}>
        {/* The room's plan looks a segment up by this name and puts the focus on it. */}
        <h3 data-segment={segment} tabIndex={-1}>
          {segment}
        </h3>
        <SegmentTime topic={topic} plan={plan} segment={segment} />
      </div>
      <TopicText blocks={blocks} headingLevel={4} />
    </section>
  ))
}

function SegmentTime({ topic, plan, segment }: Props & { readonly segment: string }) {
  const t = useWords()
  const held = plan.segments.find(({ name }) => name === segment)
  if (held !== undefined)
    return (
      <span className={styles.quiet}>
        {t(`kind.${held.kind}`)} · {t('minutes', { count: held.minutes })}
      </span>
    )
  // A short topic's guide has parts that are no rows of its plan.
  if (!topic.plan.some(({ name }) => name === segment)) return null
  return <span className={styles.quiet}>{t('notInLength', { length: plan.lengthMinutes })}</span>
}
