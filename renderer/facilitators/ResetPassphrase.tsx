import { useState } from 'react'
import type { StaffPerson } from '#shared/facilitators/person.ts'
import { useConfirmedCommand } from '#renderer/app/use-confirmed.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'
import { FirstPassphrase } from './FirstPassphrase.tsx'
import type { Given } from './GivenPassphrase.tsx'
import { peopleChanged } from './use-people.ts'

interface ResetPassphraseProps {
  readonly person: StaffPerson
  readonly onClose: () => void
  readonly onReset: (given: Given) => void
}

/** Somebody else's passphrase set anew, with all that it means said before. */
export function ResetPassphrase({ person, onClose, onReset }: ResetPassphraseProps) {
  const t = useWords()
  const { id: staffId, name } = person
  const { run, dialog } = useConfirmedCommand('facilitators.resetPassphrase', t('resetConfirm', { name }))
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reset = async () => {
    setChecked(true)
    if (isPending || passphrase === '') return
    setPending(true)
    setRefusal(null)
    try {
      const given = await run({ staffId, passphrase })
      await peopleChanged()
      if (given !== null) onReset({ name, passphrase: given.passphrase })
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={t('resetTitle', { name })} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void reset()
        }}
      >
        <p>{t('resetWhat', { name })}</p>
        <ul className={styles['points']}>
          {(['resetSigned', 'resetLater', 'resetAtOnce', 'resetLogged'] as const).map(point => (
            <li key={point}>{t(point, { name })}</li>
          ))}
        </ul>
        <FirstPassphrase value={passphrase} onChange={setPassphrase} isChecked={isChecked} />
        <ErrorText>{refusal}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('resetting')}>
            {t('resetNow')}
          </Button>
          <Button variant="plain" onPress={onClose} autoFocus>
            {t('cancel')}
          </Button>
        </div>
      </form>
      {dialog}
    </Dialog>
  )
}
