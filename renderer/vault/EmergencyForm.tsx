import { useState } from 'react'
import type { Emergency } from '#shared/vault/vault.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

const FEW_HOURS = 4

interface EmergencyFormProps {
  readonly begin: (emergency: Emergency) => Promise<void>
  readonly onBack: () => void
}

/** Emergency access: who, why and how long, all of it kept for review. */
export function EmergencyForm({ begin, onBack }: EmergencyFormProps) {
  const t = useWords()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState<number | null>(FEW_HOURS)
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setChecked(true)
    if (isPending) return
    if (name.trim() === '' || reason.trim() === '' || hours === null) return focusFirstFault()
    setPending(true)
    setRefusal(null)
    try {
      await begin({ name, reason, hours })
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      setPending(false)
    }
  }
  const missing = (text: string, said: string) => (isChecked && text.trim() === '' ? said : undefined)
  return (
    <VaultPage title={t('emergencyTitle')}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className={styles['why']}>{t('emergencyWhat')}</p>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          maxLength={200}
          errorMessage={missing(name, t('nameMissing'))}
          autoFocus
        />
        <TextArea
          label={t('emergencyReason')}
          description={t('reasonHow')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1_000}
          errorMessage={missing(reason, t('reasonMissing'))}
        />
        <NumberField
          label={t('hours')}
          description={t('hoursHow')}
          value={hours}
          onChange={setHours}
          minValue={1}
          maxValue={24}
          step={1}
          decreaseLabel={t('hoursLess')}
          increaseLabel={t('hoursMore')}
          errorMessage={isChecked && hours === null ? t('hoursMissing') : undefined}
        />
        <ErrorText>{refusal}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('beginning')}>
            {t('begin')}
          </Button>
          <Button variant="plain" isDisabled={isPending} onPress={onBack}>
            {t('back')}
          </Button>
        </div>
      </form>
    </VaultPage>
  )
}
