import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { MakeUp } from '#shared/coverage/coverage.ts'
import { formatDay } from '#renderer/app/day.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { PrintPacketButton } from '#renderer/app/packet-part.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { MakeUpActions } from './MakeUpActions.tsx'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** Make-ups that were offered and not made up yet, the oldest first. */
export function MakeUpsScreen() {
  const t = useWords()
  const { data, error } = useCall('coverage.openMakeUps')
  const mayWrite = useHasRole(recordWriters)
  return (
    <Page title={t('makeUps')} meta={data !== undefined && t('makeUpsMeta', { count: data.length })}>
      {error !== null && <Banner tone="error">{error.message}</Banner>}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data?.length === 0 && <EmptyState title={t('makeUpsNone')}>{t('makeUpsNoneText')}</EmptyState>}
      <ul className={styles['list']} aria-label={t('makeUps')}>
        {data?.map(makeUp => (
          <li key={makeUp.makeUpId} className={styles['row']}>
            <OneMakeUp makeUp={makeUp} />
            {mayWrite && (
              <span className={styles['tools']}>
                <MakeUpActions makeUp={makeUp} />
                <PrintPacketButton topicId={makeUp.topicId} copies={1} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function OneMakeUp({ makeUp }: { readonly makeUp: MakeUp }) {
  const t = useWords()
  const { clientId, name, title, offeredOn, missedSessionId } = makeUp
  return (
    <div className={styles['what']}>
      <LinkTo path={`/clients/${clientId}`}>
        <UserText>{name}</UserText>
      </LinkTo>
      <span>{title}</span>
      <span className={styles['small']}>
        {t('offeredOn', { day: formatDay(offeredOn) })}
        {missedSessionId !== null && (
          <>
            {' · '}
            <LinkTo path={`/sessions/${missedSessionId}`}>{t('missedSession')}</LinkTo>
          </>
        )}
      </span>
    </div>
  )
}
