import { recoveryCodeGroups } from '#shared/vault/recovery-code.ts'
import { CodeGrid } from './CodeGrid.tsx'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

/** The page to print: on paper only, and without a name of person or clinic, so that a lost page tells nobody where to look. */
export function RecoveryKit({ code, madeOn }: { code: string; madeOn: string }) {
  const t = useWords()
  return (
    <article className={styles.kit}>
      <h1>{t('kitTitle')}</h1>
      <p>{t('kitMade', { date: madeOn })}</p>
      <p>{t('kitFor')}</p>
      <CodeGrid label={t('codeGroups')} groups={recoveryCodeGroups(code)} isLarge />
      <p>{t('kitLetters')}</p>
      <p>
        <b>{t('kitApart')}</b>
      </p>
      <h2>{t('kitHowTitle')}</h2>
      <ol className={styles.facts}>
        <li>{t('kitHow1')}</li>
        <li>{t('kitHow2')}</li>
        <li>{t('kitHow3')}</li>
      </ol>
    </article>
  )
}
