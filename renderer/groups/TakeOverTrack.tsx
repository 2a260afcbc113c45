import { useState } from 'react'
import type { TrackPart, TrackSummary } from '#shared/curriculum/track.ts'
import type { GroupKind } from '#shared/groups/group.ts'
import { partsFor } from '#shared/groups/track-plan.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { TrackHoursNote } from './TrackHoursNote.tsx'
import { useWords } from './track-plan.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly track: TrackSummary
  readonly kind: GroupKind
  /** Topics that stand in the plan already: they are replaced only when that was said. */
  readonly plannedTopics: number
  readonly onTakeOver: (part: TrackPart) => void
  readonly onClose: () => void
}

/** A track's parts, the one that fits the group's kind first: the chosen one becomes the group's plan. */
export function TakeOverTrack({ track: { id, title }, kind, plannedTopics, onTakeOver, onClose }: Props) {
  const t = useWords()
  const { data: track, error } = useCall('curriculum.track', { trackId: id })
  const [chosen, setChosen] = useState<string | null>(null)
  const parts = track === undefined || track === null ? [] : partsFor(track, kind)
  const part = parts.find(one => one.id === chosen) ?? parts[0]
  return (
    <Dialog
      title={t('takeOverTitle', { track: title })}
      onClose={onClose}
      closeLabel={t('cancel')}
      actions={
        <Button
          variant="primary"
          isDisabled={part === undefined}
          onPress={() => part !== undefined && onTakeOver(part)}
        >
          {plannedTopics === 0 ? t('takeOver') : t('replaceTopics', { count: plannedTopics })}
        </Button>
      }
    >
      <ErrorText>{error?.message}</ErrorText>
      {part !== undefined && track !== undefined && track !== null && (
        <div className={styles.part}>
          <RadioChoice
            label={t('takeOverPart')}
            value={part.id}
            onChange={setChosen}
            options={parts.map(one => ({
              id: one.id,
              label: one.title,
              description: t(one.groupKind === kind ? 'partFits' : 'partFacts', {
                perWeek: one.perWeek,
                minutes: one.minutes,
                topics: t('partTopics', { count: one.topicIds.length }),
              }),
            }))}
          />
          {plannedTopics > 0 && <p>{t('replaceAsked', { count: plannedTopics })}</p>}
          <TrackHoursNote track={track} />
        </div>
      )}
    </Dialog>
  )
}
