import type { Track } from '#shared/curriculum/track.ts'
import { trackWeeks } from '#shared/hours/track-weeks.ts'
import { formatMinutes } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useWords } from './track-plan.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly track: Track
  /** A clinic's own minutes a week of some of its parts, by their ids. */
  readonly own?: Readonly<Record<string, number>>
}

/** What a track gives a week by itself, and where what is missing is said [HR9]. */
export function TrackHoursNote({ track, own = {} }: Props) {
  const t = useWords()
  const spans = trackWeeks(track, own).filter(span => span.fromWeek <= track.weeks)
  const isShort = spans.some(({ missingMinutes }) => missingMinutes > 0)
  return (
    <p className={styles.muted}>
      {t('trackHours', {
        track: track.title,
        list: spans
          .map(({ fromWeek, untilWeek, minutes }) =>
            t('trackSpan', { from: fromWeek, until: untilWeek ?? fromWeek, hours: formatMinutes(minutes) }),
          )
          .join(', '),
      })}{' '}
      {isShort && t('trackShort')} <LinkTo path={`/curriculum/${track.id}?part=calendar`}>{t('trackFill')}</LinkTo>
    </p>
  )
}
