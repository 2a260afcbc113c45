import { useState } from 'react'
import { flushSync } from 'react-dom'
import { call } from '#renderer/app/call.ts'
import { showScreen } from '#renderer/app/go-to.ts'
import { InternalSheet } from '#renderer/app/InternalSheet.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { Paper } from '#shared/sheets/paper.ts'
import { useWords as useEraseWords } from './erase.words.ts'
import { movingSteps, useWords } from './moving.words.ts'
import styles from './restore.module.css'

/** The steps from one laptop to another, each with what one sees; the same on paper. */
export function MovingScreen() {
  const t = useWords()
  const tErase = useEraseWords()
  const [paper, setPaper] = useState<Paper | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const print = async () => {
    setSaid(null)
    setRefusal(null)
    try {
      const asked = await call('sheets.paper')
      flushSync(() => setPaper(asked))
      if (await call('restore.printMoving', { paper: asked })) setSaid(t('printed'))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPaper(null)
    }
  }
  const back = (
    <Button variant="plain" icon="back" onPress={() => showScreen('/settings')}>
      {tErase('back')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      meta={t('why')}
      back={back}
      width="narrow"
      actions={<Button onPress={() => void print()}>{t('print')}</Button>}
    >
      <ErrorText>{refusal}</ErrorText>
      {said !== null && <Banner tone="success">{said}</Banner>}
      <Steps />
      {paper !== null && (
        <InternalSheet title={t('title')} under={t('why')} stamp={t('stamp')} paper={paper}>
          <Steps />
        </InternalSheet>
      )}
    </Page>
  )
}

function Steps() {
  const t = useWords()
  return (
    <>
      {movingSteps.map(([title, steps]) => (
        <section key={title} className={styles['part']}>
          <h2>{t(title)}</h2>
          <ol className={styles['steps']}>
            {steps.map(step => (
              <li key={step}>
                {t(step)}
                <span className={styles['see']}>{t('see', { what: t(`${step}See`) })}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}
