import { useEffect, useRef, useState } from 'react'
import { call, CallError } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { CodeGrid } from './CodeGrid.tsx'
import { kitText } from './kit-text.ts'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

interface Props {
  readonly code: string
  readonly madeOn: string
  readonly onDone: () => void
}

/** The code, large, with the ways to keep it. */
export function ShowCode({ code, madeOn, onDone }: Props) {
  const t = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const { doing, kept, refusal, print, save } = useKeeping(code, madeOn)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={styles.form}>
      <div className={styles.intro}>
        <h1 ref={title} tabIndex={-1}>
          {t('recoveryTitle')}
        </h1>
        <p className={styles.why}>{t('recoveryWhy')}</p>
        <p className={styles.why}>{t('recoveryOnce')}</p>
      </div>
      <CodeGrid label={t('codeGroups')} groups={recoveryCodeGroups(code)} isLarge />
      <div className={styles.secure}>
        <div className={styles.actions}>
          <Button icon="print" isPending={doing === 'print'} pendingLabel={t('printing')} onPress={print}>
            {t('print')}
          </Button>
          <Button icon="upload" isPending={doing === 'save'} pendingLabel={t('saving')} onPress={save}>
            {t('save')}
          </Button>
        </div>
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <p className={styles.note} role="status" data-good={kept !== null || undefined}>
          {kept ?? t('byHand')}
        </p>
      </div>
      <div className={styles.actions}>
        <Button variant="primary" size="large" onPress={onDone}>
          {t('confirmNext')}
        </Button>
      </div>
    </section>
  )
}

function useKeeping(code: string, madeOn: string) {
  const t = useWords()
  const [doing, setDoing] = useState<'print' | 'save' | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const keep = async (what: 'print' | 'save', work: () => Promise<string | null>) => {
    if (doing !== null) return
    setDoing(what)
    setRefusal(null)
    try {
      const done = await work()
      if (done !== null) setKept(done)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setRefusal(error.message)
    } finally {
      setDoing(null)
    }
  }
  const print = () =>
    void keep('print', async () => {
      await call('vault.printPage')
      return t('printed')
    })
  const save = () =>
    void keep('save', async () => {
      const path = await call('vault.saveRecoveryKit', { text: kitText(code, madeOn, t) })
      return path === null ? null : t('saved', { path })
    })
  return { doing, kept, refusal, print, save }
}
