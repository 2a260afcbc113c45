import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { formatDay } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { GroupId } from '#shared/groups/group.ts'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

const TONES = { running: 'present', finished: 'quiet', reopened: 'late' } as const

/** The last sessions of a group, newest first, each a link. */
export function LastSessions({ groupId }: { groupId: GroupId }) {
  const t = useWords()
  const sessions = useCall('sessions.ofGroup', { groupId, limit: 12 })
  // An administrator who also runs groups sees every group's page, and the sessions of their own.
  const isOfOthers = sessions.error?.code === 'forbidden'
  return (
    <section aria-labelledby="group-sessions">
      <div className={styles.sectionHead}>
        <h2 id="group-sessions">{t('sessions')}</h2>
      </div>
      {isOfOthers && <p className={styles.muted}>{t('sessionsOfOthers')}</p>}
      {sessions.error && !isOfOthers && <Banner tone="error">{sessions.error.message}</Banner>}
      {sessions.data === undefined && !sessions.error && <Skeleton lines={3} />}
      {sessions.data?.length === 0 && <p className={styles.muted}>{t('sessionsNone')}</p>}
      <ul className={styles.list} aria-labelledby="group-sessions">
        {sessions.data?.map(({ sessionId, heldOn, state, notHeldBecause, topics, present }) => (
          <li key={sessionId} className={styles.row}>
            <div className={styles.what}>
              <LinkTo path={`/sessions/${sessionId}`}>{formatDay(heldOn)}</LinkTo>
              <span className={styles.muted}>
                {notHeldBecause === null ? (
                  topics.length === 0 ? (
                    t('noTopic')
                  ) : (
                    <UserText>{topics.join(', ')}</UserText>
                  )
                ) : (
                  <UserText>{notHeldBecause}</UserText>
                )}
              </span>
            </div>
            <div className={styles.rowActions}>
              {notHeldBecause === null ? (
                <>
                  <span className={styles.num}>{t('present', { count: present })}</span>
                  <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
                </>
              ) : (
                <Chip>{t('state.not-held')}</Chip>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
