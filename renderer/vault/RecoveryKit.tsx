import { useState } from 'react'
import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { kitText, type KitLines } from './recovery-kit.ts'
import { useWords } from './setup.words.ts'
import styles from './vault.module.css'

interface RecoveryKitProps {
  readonly code: string
  readonly lines: KitLines
  readonly onNext: () => void
}

/** The recovery code, shown once in nine groups, to print or to save on another drive. On paper only the kit is printed. */
export function RecoveryKit({ code, lines, onNext }: RecoveryKitProps) {
  const t = useWords()
  const [done, setDone] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const attempt = async (work: () => Promise<string | null>) => {
    setDone(null)
    setRefusal(null)
    try {
      setDone(await work())
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    }
  }
  const print = () =>
    attempt(async () => ((await call('vault.printPage', { what: 'recovery-kit' })) ? t('printed') : null))
  const save = () =>
    attempt(async () => {
      const path = await call('vault.saveRecoveryKit', { text: kitText(code, lines) })
      return path === null ? null : t('savedTo', { path })
    })
  return (
    <>
      <p className={styles['why']}>{t('kitWhy')}</p>
      <KitSheet code={code} lines={lines} />
      <div className={styles['row']}>
        <Button onPress={() => void print()}>{t('print')}</Button>
        <Button onPress={() => void save()}>{t('save')}</Button>
      </div>
      <div className={styles['result']}>
        <ErrorText>{refusal}</ErrorText>
        {done !== null && (
          <Banner tone="success">
            <UserText>{done}</UserText>
          </Banner>
        )}
      </div>
      <div className={styles['row']}>
        <Button variant="primary" onPress={onNext}>
          {t('haveIt')}
        </Button>
      </div>
    </>
  )
}

function KitSheet({ code, lines }: { readonly code: string; readonly lines: KitLines }) {
  const t = useWords()
  return (
    <div className={styles['kit']}>
      <div className={styles['kitOnly']}>
        <h1>{lines.heading}</h1>
        {lines.facts.map(fact => (
          <p key={fact}>{fact}</p>
        ))}
      </div>
      {/* Not to be selected: a copy of the code would lie in the clipboard, where other programs and its history keep it. */}
      <ol className={styles['code']} aria-label={t('kitCode')}>
        {recoveryCodeGroups(code).map((group, index) => (
          <li key={index}>
            <span className={styles['place']}>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <div className={styles['kitOnly']}>
        {lines.advice.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}
