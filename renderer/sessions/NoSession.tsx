import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useWords } from './sessions.words.ts'

/** What is shown when no session has this address. */
export function NoSession() {
  const t = useWords()
  const goTo = useGoTo()
  return (
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
  )
}
