import { useParams, useSearch } from '@tanstack/react-router'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { useWords } from './curriculum.words.ts'
import { TopicPage } from './TopicPage.tsx'

/** One topic to read before the session: as it is now, or as it was delivered when the address names a delivery. */
export function TopicScreen() {
  const { module = '', topic = '' } = useParams({ strict: false })
  const { delivered } = useSearch({ strict: false }) as { delivered?: unknown } // whatever the address holds
  const deliveryId = DeliveryId.safeParse(delivered)
  if (deliveryId.success) return <DeliveredTopic key={deliveryId.data} deliveryId={deliveryId.data} />
  const topicId = `${module}/${topic}`
  return <CurrentTopic key={topicId} topicId={topicId} />
}

function CurrentTopic({ topicId }: { readonly topicId: string }) {
  const t = useWords()
  const { data: topic, error } = useCall('curriculum.topic', { topicId })
  if (topic !== undefined && topic !== null) return <TopicPage topic={topic} />
  return <NoTopic isLoading={topic === undefined} problem={error?.message ?? null} text={t('noTopicText')} />
}

function DeliveredTopic({ deliveryId }: { readonly deliveryId: DeliveryId }) {
  const t = useWords()
  const { data, error } = useCall('curriculum.deliveredTopic', { deliveryId })
  if (data !== undefined && data !== null)
    return <TopicPage topic={data.topic} delivered={data} deliveryId={deliveryId} />
  return <NoTopic isLoading={data === undefined} problem={error?.message ?? null} text={t('deliveredMissing')} />
}

interface NoTopicProps {
  readonly isLoading: boolean
  readonly problem: string | null
  /** Why there may be none. */
  readonly text: string
}

function NoTopic({ isLoading, problem, text }: NoTopicProps) {
  const t = useWords()
  const goTo = useGoTo()
  // No heading yet: the focus goes to the first one that comes.
  if (isLoading && problem === null) return <Skeleton lines={10} label={t('loadingTopic')} />
  return (
    <Page title={t('title')}>
      {problem !== null && <Banner tone="error">{problem}</Banner>}
      {problem === null && (
        <EmptyState
          title={t('noTopicTitle')}
          action={
            <Button variant="primary" onPress={() => goTo('/curriculum')}>
              {t('toLibrary')}
            </Button>
          }
        >
          {text}
        </EmptyState>
      )}
    </Page>
  )
}
