import type { Topic } from '#shared/curriculum/topic.ts'
import type { Output } from '#shared/ipc/types.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './curriculum.words.ts'

/** What is known of a delivery beside the text that was taught. */
export type Delivered = Omit<NonNullable<Output<'curriculum.deliveredTopic'>>, 'topic'>

interface Props {
  readonly topic: Topic
  readonly delivered: Delivered
}

/** Says that this is the text of some day, how it stands to the current one, and leads there. */
export function DeliveredBanner({ topic, delivered: { heldOn, isKept, isCurrent, currentVersion } }: Props) {
  const t = useWords()
  const text = !isKept
    ? t('deliveredNotKept')
    : isCurrent
      ? t('deliveredCurrent')
      : currentVersion === null
        ? t('deliveredGone')
        : t('deliveredKept', { version: currentVersion })
  return (
    <Banner
      title={t('deliveredTitle', { day: formatDay(heldOn), version: topic.version })}
      action={currentVersion !== null && <LinkTo path={`/curriculum/${topic.id}`}>{t('toCurrent')}</LinkTo>}
    >
      {text}
    </Banner>
  )
}
