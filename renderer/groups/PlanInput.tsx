import { useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { TrackPart, TrackSummary } from '#shared/curriculum/track.ts'
import type { Meeting } from '#shared/groups/group.ts'
import { meetingsOf, planOf } from '#shared/groups/track-plan.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import type { GroupControl } from './GroupForm.tsx'
import { moved } from './plan.ts'
import { PlanTopic } from './PlanTopic.tsx'
import { TakeOverTrack } from './TakeOverTrack.tsx'
import { TrackAlone } from './TrackAlone.tsx'
import { TopicsDialog } from './TopicsDialog.tsx'
import { useWords } from './groups.words.ts'
import { useWords as useTrackWords } from './track-plan.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly control: GroupControl
  /** Gives the group a track's meetings, where it has none yet. */
  readonly setMeetings: (meetings: Meeting[]) => void
}

/** The curriculum plan: how topics come up, and which. */
export function PlanInput({ control, setMeetings }: Props) {
  const t = useWords()
  const w = useTrackWords()
  const library = useCall('curriculum.library')
  const [isAdding, setAdding] = useState(false)
  const [taking, setTaking] = useState<TrackSummary | null>(null)
  const [kind, isOpen, meetings] = useWatch({ control, name: ['kind', 'isOpen', 'meetings'] })
  const { field } = useController({ control, name: 'plan' })
  const { mode, topicIds } = field.value
  const setTopics = (next: string[]) => field.onChange({ mode, topicIds: next })
  const takeOver = (part: TrackPart) => {
    field.onChange(planOf(part, isOpen))
    if (meetings.length === 0) setMeetings(meetingsOf(part))
    setTaking(null)
  }
  const topics = new Map(library.data?.topics.map(topic => [topic.id as string, topic])) // an id of the plan may name a topic that is gone
  return (
    <fieldset className={styles.section}>
      <legend>{t('sectionPlan')}</legend>
      <RadioChoice
        label={t('planMode')}
        value={mode}
        onChange={next => field.onChange({ mode: next === 'ordered' ? 'ordered' : 'free', topicIds })}
        options={[
          { id: 'free', label: t('planModeFree'), description: t('planModeFreeHint') },
          { id: 'ordered', label: t('planModeOrdered'), description: t('planModeOrderedHint') },
        ]}
      />
      {library.error && <Banner tone="error">{library.error.message}</Banner>}
      <TrackAlone topicIds={topicIds} kind={kind} meetings={meetings} />
      {topicIds.length === 0 && <p className={styles.muted}>{t('planEmpty')}</p>}
      <ol className={styles.rows} aria-label={t('planTopics')}>
        {topicIds.map((topicId, index) => (
          <PlanTopic
            key={topicId}
            title={topics.get(topicId)?.title ?? t('topicGone')}
            module={topics.get(topicId)?.moduleTitle ?? topicId}
            number={mode === 'ordered' ? index + 1 : null}
            isFirst={index === 0}
            isLast={index === topicIds.length - 1}
            move={by => setTopics(moved(topicIds, index, index + by))}
            remove={() => setTopics(topicIds.filter(id => id !== topicId))}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button isDisabled={library.data === undefined} onPress={() => setAdding(true)}>
          {t('addTopics')}
        </Button>
        {library.data?.tracks.map(track => (
          <Button key={track.id} onPress={() => setTaking(track)}>
            {w('takeOverTrack', { track: track.title })}
          </Button>
        ))}
      </div>
      {taking !== null && (
        <TakeOverTrack
          track={taking}
          kind={kind}
          plannedTopics={topicIds.length}
          onTakeOver={takeOver}
          onClose={() => setTaking(null)}
        />
      )}
      {isAdding && library.data && (
        <TopicsDialog library={library.data} chosen={topicIds} onChange={setTopics} onClose={() => setAdding(false)} />
      )}
    </fieldset>
  )
}
