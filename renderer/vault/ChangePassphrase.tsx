import { useId, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Announced } from './Announced.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { SecretField } from './SecretField.tsx'
import { useNewPassphrase } from './use-new-passphrase.ts'
import { useTrySecret } from './use-try-secret.ts'
import styles from './vault.module.css'
import { useWords } from './vault-settings.words.ts'

interface ChangePassphraseProps {
  readonly personName: string
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** A new passphrase in place of the current one, which is asked for first. */
export function ChangePassphrase({ personName, onClose, onChanged }: ChangePassphraseProps) {
  const t = useWords()
  const formId = useId()
  const [current, setCurrent] = useState('')
  const [isChecked, setChecked] = useState(false)
  const chosen = useNewPassphrase([personName])
  const { attempt, isPending, isWaiting, message, announcement } = useTrySecret(secret =>
    call('vault.changePassphrase', { current: secret, next: chosen.first }),
  )
  const submit = async () => {
    setChecked(true)
    if (isPending || isWaiting) return
    const isGood = await chosen.accept()
    if (current !== '' && isGood && (await attempt(current))) return onChanged()
    focusFirstFault()
  }
  const missing = isChecked && current === '' ? t('typeCurrent') : undefined
  return (
    <Dialog
      title={t('change')}
      onClose={onClose}
      closeLabel={t('close')}
      actions={
        <>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={isWaiting}
            isPending={isPending}
            pendingLabel={t('changing')}
          >
            {t('changeNow')}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <SecretField
          label={t('current')}
          value={current}
          onChange={setCurrent}
          errorMessage={message ?? missing}
          autoFocus
        />
        <Announced {...announcement} />
        <NewPassphraseFields chosen={chosen} isChecked={isChecked} isChange />
      </form>
    </Dialog>
  )
}
