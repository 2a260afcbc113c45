import { useState } from 'react'
import type { RoomTimer } from '#shared/room/room.ts'
import type { Delivery } from '#shared/sessions/session.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import styles from './room.module.css'
import { useWords } from './room.words.ts'

interface Props {
  /** The topics of the session, in their order. */
  readonly topics: readonly Pick<Delivery, 'deliveryId' | 'topicId' | 'title'>[]
  readonly plannedMinutes: number
  /** The session's own clock: the segment that runs; null when none does. */
  readonly timer: RoomTimer | null
}

/** In the session room: the room's screen with tonight's topic on it. */
export function RoomTab({ topics, plannedMinutes, timer }: Props) {
  const t = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const own = (id: string | null | undefined) => topics.find(topic => topic.topicId === id)
  const { topicId, deliveryId } = own(chosen) ?? own(timer?.topicId) ?? topics[0] ?? {}
  // The text as it was delivered, which may have changed since [RM9].
  const { data } = useCallAbout('curriculum.deliveredTopic', deliveryId === undefined ? null : { deliveryId })
  const topic = data?.topic
  if (topicId === undefined) return <p className={styles['why']}>{t('noTopic')}</p>
  return (
    <div className={styles['panel']}>
      {topics.length > 1 && (
        <SelectField
          label={t('topic')}
          value={topicId}
          onChange={setChosen}
          options={topics.map(one => ({ id: one.topicId, label: one.title }))}
        />
      )}
      {!topic || topic.id !== topicId ? (
        <Skeleton lines={6} />
      ) : (
        <RoomPanel topic={topic} minutes={lengthFor(plannedMinutes)} byPlan={timer} deliveryId={deliveryId} />
      )}
    </div>
  )
}

/** A session's length as a plan can have it, 15 to 240 minutes. */
const lengthFor = (minutes: number) => Math.max(15, Math.min(240, minutes))
