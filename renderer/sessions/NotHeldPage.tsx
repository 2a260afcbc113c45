import type { SessionDetail } from '#shared/sessions/session.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

interface Props {
  readonly detail: SessionDetail
  /** Somebody who only reads gets no way to hold it. */
  readonly mayWrite: boolean
}

/** A session that did not happen: why, and the way to hold it after all [SE9]. */
export function NotHeldPage({ detail, mayWrite }: Props) {
  const t = useWords()
  const hold = useCommand('sessions.holdAfterAll')
  return (
    <div className={styles['page']}>
      <Page
        title={<UserText>{detail.groupName}</UserText>}
        meta={
          <span className={styles['line']}>
            {formatDay(detail.heldOn)} <Chip>{t('notHeld')}</Chip>
          </span>
        }
      >
        <Banner title={<UserText>{t('notHeldBecause', { reason: detail.notHeldBecause ?? '' })}</UserText>}>
          {t('notHeldHelp')}
        </Banner>
        {mayWrite && (
          <div className={styles['hold']}>
            <Button isPending={hold.isPending} onPress={() => hold.mutate({ sessionId: detail.id })}>
              {t('holdAfterAll')}
            </Button>
            <span className={styles['small']}>{t('holdAfterAllHelp')}</span>
            <ErrorText>{hold.error?.message}</ErrorText>
          </div>
        )}
      </Page>
    </div>
  )
}
