import { useEffect, useState } from 'react'
import type { KeptBackup, StaffPerson } from '#shared/facilitators/person.ts'
import { flushDrafts } from '#renderer/app/autosave.ts'
import { on } from '#renderer/app/call.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { askVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { peopleChanged } from './use-people.ts'

interface RemovePersonProps {
  readonly person: StaffPerson
  readonly onClose: () => void
  readonly onRemoved: (backups: readonly KeptBackup[]) => void
}

function useProgress(name: string): number | null {
  const [percent, setPercent] = useState<number | null>(null)
  useEffect(
    () =>
      on('job.progress', ({ call, done, total }) => {
        if (call === name && total > 0) setPercent(Math.round((done / total) * 100))
      }),
    [name],
  )
  return percent
}

/** Takes somebody's way in, with all that it means said before; the passphrase is asked again. */
export function RemovePerson({ person, onClose, onRemoved }: RemovePersonProps) {
  const t = useWords()
  const { id: staffId, name } = person
  const { run, dialog } = useConfirmedCommand('facilitators.remove', t('removeConfirm', { name }))
  const percent = useProgress('facilitators.remove')
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const remove = async () => {
    if (isPending) return
    setPending(true)
    setRefusal(null)
    try {
      await flushDrafts()
      const backups = await run({ staffId })
      await peopleChanged()
      if (backups !== null) return onRemoved(backups)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      await askVaultStatus()
    }
    setPending(false)
  }
  return (
    <Dialog
      title={t('removeTitle', { name })}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" isPending={isPending} pendingLabel={t('removing')} onPress={() => void remove()}>
            {t('removeNow', { name })}
          </Button>
          <Button autoFocus isDisabled={isPending} onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <ul className={styles['points']}>
          {(['removeWhat', 'removeOthers', 'removeKept', 'removeBackup'] as const).map(point => (
            <li key={point}>{t(point, { name })}</li>
          ))}
        </ul>
        <p className={styles['quiet']} role="status">
          {isPending && percent !== null && t('removeProgress', { percent })}
        </p>
        <ErrorText>{refusal}</ErrorText>
      </div>
      {dialog}
    </Dialog>
  )
}
