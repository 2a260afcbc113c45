import { BackupsCard } from '#renderer/app/backup-parts.tsx'
import { VaultSettings } from '#renderer/app/VaultSettings.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Appearance } from './Appearance.tsx'
import { ClinicDetails } from './ClinicDetails.tsx'
import { ClinicWeek } from './ClinicWeek.tsx'
import { IdleTime } from './IdleTime.tsx'
import { LocalNumbers } from './LocalNumbers.tsx'
import { MoveAndErase } from './MoveAndErase.tsx'
import { NoteSettings } from './NoteSettings.tsx'
import { Section } from './Section.tsx'
import { Services } from './Services.tsx'
import { StaffMembers } from './StaffMembers.tsx'
import styles from './settings.module.css'
import { useWords } from './settings.words.ts'

/** Everything that can be set: preferences are kept as they are changed, records by their own button. */
export function SettingsScreen() {
  const t = useWords()
  return (
    <Page title={t('title')}>
      <div className={styles['sections']}>
        <Appearance />
        <IdleTime />
        <LocalNumbers />
        <ClinicDetails />
        <ClinicWeek />
        <Services />
        <NoteSettings />
        <StaffMembers />
        <BackupsCard />
        <VaultSettings />
        <MoveAndErase />
        <Section title={t('about')}>
          <p>{t('aboutWords')}</p>
          <p className={styles['quiet']}>{t('licences')}</p>
        </Section>
      </div>
    </Page>
  )
}
