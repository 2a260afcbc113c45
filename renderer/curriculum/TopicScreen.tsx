import { useMemo, useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import { LinkTo, useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { CitedSources } from './citations.ts'
import { useWords } from './curriculum.words.ts'
import { SectionNav } from './SectionNav.tsx'
import { TopicBody } from './TopicBody.tsx'
import { TopicFacts } from './TopicFacts.tsx'
import { sectionsOf } from './topic-sections.ts'
import styles from './topic.module.css'

/** One topic to read before the session: the plan for the length at hand, then all its parts. */
export function TopicScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const { module = '', topic: name = '' } = useParams({ strict: false })
  const topicId = `${module}/${name}`
  const { data, error } = useCall('curriculum.topic', { topicId })
  // While the next topic loads, the answer at hand is still the one before.
  const topic = data === null || data?.id === topicId ? data : undefined
  if (topic !== undefined && topic !== null) return <TopicPage key={topicId} topic={topic} />
  // No heading yet: the focus goes to the first one that comes.
  if (topic === undefined && error === null) return <Skeleton lines={10} label={t('loadingTopic')} />
  return (
    <Page title={t('title')}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {topic === null && (
        <EmptyState
          title={t('noTopicTitle')}
          action={
            <Button variant="primary" onPress={() => goTo('/curriculum')}>
              {t('toLibrary')}
            </Button>
          }
        >
          {t('noTopicText')}
        </EmptyState>
      )}
    </Page>
  )
}

function ToLibrary() {
  const t = useWords()
  return (
    <LinkTo path="/curriculum" className={styles.back}>
      <Icon name="back" size={1} />
      {t('title')}
    </LinkTo>
  )
}

function TopicPage({ topic }: { readonly topic: Topic }) {
  const t = useWords()
  const [length, setLength] = useState(topic.lengths.at(-1) ?? 0)
  const plan = scaledPlan(topic, length)
  const ids = useMemo(() => sectionsOf(topic), [topic])
  return (
    <CitedSources value={topic.sources}>
      <Page title={topic.title} back={<ToLibrary />}>
        <p className={styles.summary}>{topic.summary}</p>
        <div className={styles.columns}>
          <SectionNav ids={ids} />
          <aside className={styles.aside} aria-label={t('facts')}>
            <RadioChoice
              label={t('lengthInMinutes')}
              direction="row"
              value={String(length)}
              onChange={chosen => setLength(Number(chosen))}
              options={topic.lengths.map(minutes => ({ id: String(minutes), label: minutes }))}
            />
            <TopicFacts topic={topic} />
          </aside>
          <div className={styles.body}>
            <TopicBody topic={topic} plan={plan} ids={ids} />
          </div>
        </div>
      </Page>
    </CitedSources>
  )
}
