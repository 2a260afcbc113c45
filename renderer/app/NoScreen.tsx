import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useWords } from './app.words.ts'
import { useGoTo } from './LinkTo.tsx'

/** An address without a screen. */
export function NoScreen() {
  const t = useWords()
  const goTo = useGoTo()
  return (
    <Page title={t('noScreen')}>
      <EmptyState
        title={t('noScreenNext')}
        action={
          <Button variant="primary" onPress={() => goTo('/today')}>
            {t('goToToday')}
          </Button>
        }
      />
    </Page>
  )
}
