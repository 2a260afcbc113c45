import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'

/** The ways to a backup, to another laptop and away from this one, for administrators. */
export function MoveAndErase() {
  const t = useWords()
  const mayOpen = useHasRole(['administrator'])
  return (
    <Section title={t('moving')} why={t('movingWhy')}>
      {mayOpen ? (
        <div className={styles['row']}>
          <LinkTo path="/restore">{t('openRestore')}</LinkTo>
          <LinkTo path="/moving">{t('openMoving')}</LinkTo>
          <LinkTo path="/erase">{t('openErase')}</LinkTo>
        </div>
      ) : (
        <p className={styles['quiet']}>{t('onlyAdministrator')}</p>
      )}
    </Section>
  )
}
