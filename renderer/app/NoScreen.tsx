import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useWords } from './app.words.ts'
import { GoHome } from './GoHome.tsx'

/** An address without a screen. */
export function NoScreen() {
  const t = useWords()
  return (
    <Page title={t('noScreen')}>
      <EmptyState title={t('noScreenNext')} action={<GoHome isPrimary />} />
    </Page>
  )
}
