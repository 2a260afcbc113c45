import type { ReactNode } from 'react'
import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Block } from '#shared/curriculum/text-node.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useWords } from './curriculum.words.ts'
import { GuideSegments } from './GuideSegments.tsx'
import { TopicText } from './TopicText.tsx'
import { TopicSurrounded } from './TopicSurrounded.tsx'
import styles from './topic.module.css'

interface Props {
  readonly topicId: string
  readonly minutes: number
  /** The delivery it stands beside: its text is shown as it was taught. */
  readonly deliveryId?: string | null
  /** Shows the guide of this segment alone; null or left out: the whole. */
  readonly segment?: string | null
}

/** A topic's guide for a session of so many minutes, to be held beside the roster; headings begin at level 3. */
export function TopicGuide({ topicId, minutes, deliveryId = null, segment = null }: Props) {
  return deliveryId === null ? (
    <CurrentGuide topicId={topicId} minutes={minutes} segment={segment} />
  ) : (
    <DeliveredGuide deliveryId={DeliveryId.parse(deliveryId)} minutes={minutes} segment={segment} />
  )
}

function CurrentGuide({ topicId, minutes, segment = null }: Props) {
  const { data, error } = useCall('curriculum.topic', { topicId })
  return <Guide topic={data} problem={error?.message ?? null} minutes={minutes} segment={segment} />
}

interface DeliveredProps {
  readonly deliveryId: DeliveryId
  readonly minutes: number
  readonly segment: string | null
}

function DeliveredGuide({ deliveryId, minutes, segment }: DeliveredProps) {
  const t = useWords()
  const { data, error } = useCall('curriculum.deliveredTopic', { deliveryId })
  const topic = data === null ? null : data?.topic
  const isOld = data?.isKept === true && !data.isCurrent
  const link = topic !== undefined && topic !== null && (
    <p className={styles.quiet}>
      {isOld && `${t('guideDelivered', { version: topic.version })} `}
      <LinkTo path={`/curriculum/${topic.id}${isOld ? `?delivered=${deliveryId}` : ''}`}>{t('wholeTopic')}</LinkTo>
    </p>
  )
  // That it is an old text is said first; else nothing stands before the guide.
  const said = isOld ? { above: link } : { below: link }
  return <Guide topic={topic} problem={error?.message ?? null} minutes={minutes} segment={segment} {...said} />
}

interface GuideProps {
  readonly topic: Topic | null | undefined
  readonly problem: string | null
  readonly minutes: number
  readonly segment: string | null
  readonly above?: ReactNode
  readonly below?: ReactNode
}

function Guide({ topic, problem, minutes, segment, above, below }: GuideProps) {
  const t = useWords()
  if (problem !== null) return <ErrorText>{problem}</ErrorText>
  if (topic === undefined) return <Skeleton lines={8} label={t('loadingTopic')} />
  if (topic === null) return <p className={styles.quiet}>{t('guideMissing')}</p>
  if (segment !== null)
    return (
      <TopicSurrounded sources={topic.sources}>
        <OneSegment topic={topic} segment={segment}>
          {above}
        </OneSegment>
      </TopicSurrounded>
    )
  const plan = scaledPlan(topic, minutes)
  const { lengthMinutes: length, leftMinutes: left } = plan
  return (
    <TopicSurrounded sources={topic.sources}>
      <div className={styles.roomGuide}>
        {above}
        {left > 0 && <p className={styles.quiet}>{t('guideLeft', { length, minutes, left })}</p>}
        {left < 0 && <p className={styles.quiet}>{t('guideTooLong', { length, over: -left })}</p>}
        <GuideSegments topic={topic} plan={plan} />
        <Extra title={t('rolePlay')} blocks={topic.rolePlay} />
        <Extra title={t('snags')} blocks={topic.snags} />
        <Extra title={t('safetyCues')} blocks={topic.safetyCues} />
        {topic.betweenSessions !== null && <Extra title={t('between')} blocks={topic.betweenSessions.task} />}
        {below}
      </div>
    </TopicSurrounded>
  )
}

interface OneProps {
  readonly topic: Topic
  readonly segment: string
  readonly children: ReactNode
}

/** What to do and say in one segment, and what to watch for, folded. */
function OneSegment({ topic, segment, children }: OneProps) {
  const t = useWords()
  const guide = topic.guide.find(part => part.segment === segment)
  return (
    <div className={styles.roomGuide}>
      {children}
      {guide === undefined ? (
        <p className={styles.quiet}>{t('guideNone')}</p>
      ) : (
        <TopicText blocks={guide.blocks} headingLevel={3} />
      )}
      {topic.safetyCues.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('safetyCues')}</summary>
          <TopicText blocks={topic.safetyCues} headingLevel={4} />
        </details>
      )}
    </div>
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
