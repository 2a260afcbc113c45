import type { KeptBackup } from '#shared/facilitators/person.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './facilitators.words.ts'
import { atTime } from './role-words.ts'

interface RemovedNoticeProps {
  readonly name: string
  readonly backups: readonly KeptBackup[]
  readonly onDismiss: () => void
}

/** Somebody was removed: that the keys are new, and which backups their passphrase still opens. */
export function RemovedNotice({ name, backups, onDismiss }: RemovedNoticeProps) {
  const t = useWords()
  const list = backups.map(({ madeAt }) => t('backupOf', { when: atTime(madeAt) })).join(', ')
  return (
    <Banner tone="success" title={t('removed', { name })} onDismiss={onDismiss} dismissLabel={t('putAway')}>
      {backups.length > 0 && `${t('removedBackups', { count: backups.length, list })} `}
      {t('removedElsewhere')}
    </Banner>
  )
}
