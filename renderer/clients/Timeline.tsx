import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientId, TimelineEntry } from '#shared/clients/client.ts'
import { useWords } from './clients.words.ts'
import styles from './clients.module.css'

const LIMIT = 60

/** The latest sessions of a client, each a link to the session. */
export function Timeline({ clientId }: { clientId: ClientId }) {
  const t = useWords()
  const timeline = useCall('clients.timeline', { clientId, limit: LIMIT })
  return (
    <section aria-labelledby="client-timeline">
      <div className={styles.sectionHead}>
        <h2 id="client-timeline">{t('timeline')}</h2>
        {timeline.data?.length === LIMIT && (
          <span className={styles.muted}>{t('timelineLimit', { count: LIMIT })}</span>
        )}
      </div>
      {timeline.error && <Banner tone="error">{timeline.error.message}</Banner>}
      {timeline.data === undefined && !timeline.error && <Skeleton lines={4} />}
      {timeline.data?.length === 0 && <p className={styles.muted}>{t('timelineEmpty')}</p>}
      <ol className={styles.timeline}>
        {timeline.data?.map(entry => (
          <Entry key={entry.sessionId} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

const TONES = {
  present: 'present',
  late: 'late',
  'left-early': 'late',
  excused: 'excused',
  absent: 'absent',
  'not-recorded': 'quiet',
} as const

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useWords()
  return (
    <li className={styles.entry}>
      <span className={styles.date}>{formatDay(entry.heldOn)}</span>
      <div className={styles.what}>
        <LinkTo path={`/sessions/${entry.sessionId}`}>
          <UserText>{entry.groupName}</UserText>
        </LinkTo>
        {entry.topics.length > 0 && (
          <span className={styles.muted}>
            <UserText>{entry.topics.join(', ')}</UserText>
          </span>
        )}
        {entry.voidNoteIds.map(noteId => (
          <LinkTo key={noteId} path={`/notes/${noteId}`}>
            {t('voidNote')}
          </LinkTo>
        ))}
        {entry.note !== null && (
          <p className={styles.note}>
            <UserText>{entry.note}</UserText>
          </p>
        )}
      </div>
      <span className={styles.minutes}>{entry.minutes > 0 && t('minutes', { minutes: entry.minutes })}</span>
      <Chip tone={TONES[entry.status]}>{t(`status.${entry.status}`)}</Chip>
    </li>
  )
}
