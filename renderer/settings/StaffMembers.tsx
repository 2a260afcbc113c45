import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'

/** The way to the people of the vault, for those whose work it is. */
export function StaffMembers() {
  const t = useWords()
  const status = useVaultStatus()
  const roles = status.state === 'open' ? status.person.roles : []
  const mayOpen = roles.includes('administrator') || roles.includes('auditor')
  return (
    <Section title={t('people')} why={t('peopleWhy')}>
      {mayOpen ? (
        <div className={styles['row']}>
          <LinkTo path="/people">{t('openPeople')}</LinkTo>
        </div>
      ) : (
        <p className={styles['quiet']}>{t('onlyAdministrator')}</p>
      )}
    </Section>
  )
}
