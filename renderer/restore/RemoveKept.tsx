import type { Output } from '#shared/ipc/types.ts'
import type { KeptSet } from '#shared/restore/restore.ts'
import { formatMoment } from '#renderer/app/day.ts'
import { useAttempt } from '#renderer/app/use-attempt.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import styles from './kept.module.css'
import { useWords } from './kept.words.ts'

interface RemoveKeptProps {
  readonly kept: KeptSet
  readonly onClose: () => void
  readonly onDone: (removed: Output<'restore.removeKept'>) => void
}

/** Asks before records that were set aside go for good: what is lost, what stays, and the passphrase. */
export function RemoveKept({ kept: { name, keptAt }, onClose, onDone }: RemoveKeptProps) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('restore.removeKept', t('removeWhy'))
  const { isPending, refusal, attempt } = useAttempt()
  const go = async () => {
    const removed = await run({ name })
    if (removed !== null) onDone(removed)
  }
  return (
    <>
      <ConfirmDialog
        title={t('removeTitle', { when: formatMoment(keptAt) })}
        isDangerous
        isPending={isPending}
        pendingLabel={t('removing')}
        confirmLabel={t('removeNow')}
        cancelLabel={t('cancel')}
        errorMessage={refusal}
        onClose={onClose}
        onConfirm={() => void attempt(go)}
      >
        <div className={styles.asked}>
          <p>{t('lost')}</p>
          <p>{t('safe')}</p>
        </div>
      </ConfirmDialog>
      {dialog}
    </>
  )
}
