import { useState } from 'react'
import type { KnownBackup } from '#shared/backup/backup.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useAttempt } from '#renderer/app/use-attempt.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { isSomewhere } from './BackupList.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { removedOpeners, type RemovedOpener } from './removed-openers.ts'

/** Who was removed and can still open old backups, and the way to remove those; nothing while there is nobody. */
export function OldOpeners({ backups }: { readonly backups: readonly KnownBackup[] }) {
  const t = useWords()
  const [asked, ask] = useState<RemovedOpener | null>(null)
  const [said, say] = useState<string | null>(null)
  const openers = removedOpeners(backups.filter(isSomewhere))
  if (openers.length === 0 && said === null) return null
  return (
    <Card as="section" title={t('openers')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('openersWhy')}</p>
      {said !== null && (
        <Banner tone="success" onDismiss={() => say(null)} dismissLabel={t('putAway')}>
          {said}
        </Banner>
      )}
      <ul className={styles.list}>
        {openers.map(opener => (
          <li key={opener.staffId}>
            <span className={styles.grow}>
              <UserText>
                {t('openersOne', {
                  name: opener.name === '' ? t('unnamed') : opener.name,
                  count: opener.count,
                  day: formatDay(opener.lastOn),
                })}
              </UserText>
            </span>
            <Button aria-label={t('ageOutOf', { name: opener.name })} onPress={() => ask(opener)}>
              {t('ageOut')}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <AgeOut
          opener={asked}
          onClose={() => ask(null)}
          onDone={sentence => {
            ask(null)
            say(sentence)
          }}
        />
      )}
    </Card>
  )
}

interface AgeOutProps {
  readonly opener: RemovedOpener
  readonly onClose: () => void
  readonly onDone: (sentence: string) => void
}

function AgeOut({ opener: { staffId, name }, onClose, onDone }: AgeOutProps) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('backup.ageOut', t('ageOutWhy'))
  const { isPending, refusal, attempt } = useAttempt()
  const go = async () => {
    const aged = await run({ staffId: StaffId.parse(staffId) })
    if (aged === null) return
    const { removed, left } = aged
    onDone(left === 0 ? t('agedOut', { count: removed }) : t('agedOutLeft', { removed, count: left }))
  }
  return (
    <>
      <ConfirmDialog
        title={t('ageOutTitle', { name })}
        isDangerous
        isPending={isPending}
        pendingLabel={t('making')}
        confirmLabel={t('ageOutNow')}
        cancelLabel={t('cancel')}
        errorMessage={refusal}
        onClose={onClose}
        onConfirm={() => void attempt(go)}
      >
        {t('ageOutPoints', { name })}
      </ConfirmDialog>
      {dialog}
    </>
  )
}
