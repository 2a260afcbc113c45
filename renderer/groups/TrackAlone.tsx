import { isMatrixOnly } from '#shared/coverage/coverage.ts'
import type { GroupKind, Meeting } from '#shared/groups/group.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { TrackHoursNote } from './TrackHoursNote.tsx'
import { useWords } from './track-plan.words.ts'

interface Props {
  readonly topicIds: readonly string[]
  readonly kind: GroupKind
  /** As they are set: a group of 60 minutes counts 60. */
  readonly meetings: readonly Meeting[]
}

/** Said while a plan holds a track and nothing else: what that gives a week, with this group's own minutes [HR9]. */
export function TrackAlone({ topicIds, kind, meetings }: Props) {
  const t = useWords()
  const isAlone = isMatrixOnly(topicIds)
  const { data: track } = useCallAbout('curriculum.track', isAlone ? { trackId: 'matrix-model' } : null)
  if (!isAlone) return null
  const part = track?.parts.find(one => one.groupKind === kind)
  const minutes = meetings.reduce((sum, { durationMinutes }) => sum + (durationMinutes || 0), 0)
  const own = part === undefined || minutes === 0 ? {} : { [part.id]: minutes }
  return (
    <Banner tone="warning" title={t('matrixAlone')}>
      {track && <TrackHoursNote track={track} own={own} />}
    </Banner>
  )
}
