import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import styles from './room-top.module.css'
import { useWords } from './sessions.words.ts'

/** What is shown when no session has this address. */
export function NoSession() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <div className={styles['alone']}>
      <Page title={t('room')}>
        <EmptyState
          title={t('noSession')}
          action={
            <Button variant="primary" onPress={() => goTo('/today')}>
              {t('toToday')}
            </Button>
          }
        >
          {t('noSessionHelp')}
        </EmptyState>
      </Page>
    </div>
  )
}
