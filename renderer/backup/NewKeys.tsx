import { useState } from 'react'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { useAttempt } from '#renderer/app/use-attempt.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { useProgress } from '#renderer/app/use-progress.ts'
import { askVaultStatus } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'

/** Gives the records new keys, with all that it means said before; the passphrase is asked again. */
export function NewKeys() {
  const t = useWords()
  const [isAsked, setAsked] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <Card as="section" title={t('keys')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('keysWhy')}</p>
      {isDone && (
        <Banner tone="success" onDismiss={() => setDone(false)} dismissLabel={t('putAway')}>
          {t('rotated')}
        </Banner>
      )}
      <div className={styles.row}>
        <Button onPress={() => setAsked(true)}>{t('rotate')}</Button>
      </div>
      {isAsked && (
        <RotateDialog
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false)
            setDone(true)
          }}
        />
      )}
    </Card>
  )
}

function RotateDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords()
  const { run, dialog } = useConfirmedCommand('backup.rotateKeys', t('rotateWhy'))
  const progress = useProgress('backup.rotateKeys')
  const { isPending, refusal, attempt } = useAttempt()
  const go = async () => {
    try {
      await flushDrafts()
      // Nothing is its answer when it is done, null when the person thought better of it.
      if ((await run(undefined)) !== null) onDone()
    } catch (error) {
      await askVaultStatus()
      throw error
    }
  }
  const percent = progress === null ? null : Math.round((progress.done / Math.max(1, progress.total)) * 100)
  return (
    <>
      <ConfirmDialog
        title={t('rotateTitle')}
        isPending={isPending}
        pendingLabel={t('rotating')}
        confirmLabel={t('rotateNow')}
        cancelLabel={t('cancel')}
        errorMessage={refusal}
        onClose={onClose}
        onConfirm={() => void attempt(go)}
      >
        <p>{t('rotatePoints')}</p>
        <p role="status">{isPending && percent !== null && t('rotateProgress', { percent })}</p>
      </ConfirmDialog>
      {dialog}
    </>
  )
}
