import type { ClientId } from '#shared/clients/client.ts'
import { formatDay, useToday } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** One quiet line: in which week since their first group of a track somebody is, and which individual session fits; never a stage [CV10]. */
export function ClientTrackWeek({ clientId }: { readonly clientId: ClientId }) {
  const t = useWords()
  const { data } = useCall('coverage.trackWeek', { clientId, onDate: useToday() })
  if (data === undefined || data === null) return null
  const { trackId, trackTitle, firstOn, week, session } = data
  return (
    <p className={styles['small']}>
      {t('trackWeek', { track: trackTitle, week, day: formatDay(firstOn) })}{' '}
      {session !== null && <>{t('trackSession', { id: session.id, title: session.title })} </>}
      <LinkTo path={`/curriculum/${trackId}?part=sessions`}>{t('trackChecklists')}</LinkTo>
    </p>
  )
}
