import type { ErrorComponentProps } from '@tanstack/react-router'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useWords } from './app.words.ts'
import styles from './desk.module.css'
import { GoHome } from './GoHome.tsx'

/** A screen that threw: says so in its place, the rest of the desk stays. */
export function ScreenFailed({ reset }: ErrorComponentProps) {
  const t = useWords()
  return (
    <Page title={t('failed')}>
      <Banner tone="error">{t('failedWhy')}</Banner>
      <div className={styles['row']}>
        <Button variant="primary" onPress={reset}>
          {t('tryAgain')}
        </Button>
        <GoHome />
      </div>
    </Page>
  )
}
