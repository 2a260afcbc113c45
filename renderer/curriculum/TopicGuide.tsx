import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Block } from '#shared/curriculum/text-node.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { CitedSources } from './citations.ts'
import { useWords } from './curriculum.words.ts'
import { GuideSegments } from './GuideSegments.tsx'
import { TopicText } from './TopicText.tsx'
import styles from './topic.module.css'

interface Props {
  readonly topicId: string
  readonly minutes: number
}

/** A topic's guide for a session of so many minutes, to be held beside the roster; headings begin at level 3. */
export function TopicGuide({ topicId, minutes }: Props) {
  const t = useWords()
  const { data: topic, error } = useCall('curriculum.topic', { topicId })
  if (error !== null) return <ErrorText>{error.message}</ErrorText>
  if (topic === undefined) return <Skeleton lines={8} label={t('loadingTopic')} />
  if (topic === null) return <p className={styles.quiet}>{t('guideMissing')}</p>
  const plan = scaledPlan(topic, minutes)
  const { lengthMinutes: length, leftMinutes: left } = plan
  return (
    <CitedSources value={topic.sources}>
      <div className={styles.roomGuide}>
        {left > 0 && <p className={styles.quiet}>{t('guideLeft', { length, minutes, left })}</p>}
        {left < 0 && <p className={styles.quiet}>{t('guideTooLong', { length, over: -left })}</p>}
        <GuideSegments topic={topic} plan={plan} />
        <Extra title={t('rolePlay')} blocks={topic.rolePlay} />
        <Extra title={t('snags')} blocks={topic.snags} />
        <Extra title={t('safetyCues')} blocks={topic.safetyCues} />
        {topic.betweenSessions !== null && <Extra title={t('between')} blocks={topic.betweenSessions.task} />}
      </div>
    </CitedSources>
  )
}

function Extra({ title, blocks }: { readonly title: string; readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <section className={styles.segment}>
      <h3>{title}</h3>
      <TopicText blocks={blocks} headingLevel={4} />
    </section>
  )
}
