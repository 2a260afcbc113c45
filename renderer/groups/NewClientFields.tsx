import { useState } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { DEFAULT_WEEKLY_TARGET_MINUTES, displayName } from '#shared/clients/client.ts'
import type { ChosenClient } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

interface Props {
  readonly today: string
  readonly onAdded: (client: ChosenClient) => void
  readonly onBack: () => void
}

/** The least a new client needs; the rest can be filled in later on the client's own form. */
export function NewClientFields({ today, onAdded, onBack }: Props) {
  const t = useWords()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [bornOn, setBornOn] = useState<string | null>(null)
  const [recordNumber, setRecordNumber] = useState('')
  const add = useCommand('clients.add')
  const isComplete = first.trim() !== '' && last.trim() !== ''
  const submit = () => {
    const client = { ...EMPTY, legalFirstName: first, legalLastName: last, bornOn, recordNumber, admittedOn: null }
    add.mutate(
      { client, today },
      { onSuccess: added => onAdded({ id: added.id, name: displayName(added), isNew: true }) },
    )
  }
  return (
    <>
      <TextField label={t('legalFirstName')} value={first} onChange={setFirst} maxLength={200} isRequired autoFocus />
      <TextField label={t('legalLastName')} value={last} onChange={setLast} maxLength={200} isRequired />
      <DateField label={t('bornOn')} value={bornOn} onChange={setBornOn} />
      <TextField label={t('recordNumber')} value={recordNumber} onChange={setRecordNumber} maxLength={60} />
      {add.error && <Banner tone="error">{add.error.message}</Banner>}
      <div className={styles.dialogActions}>
        <Button variant="primary" isDisabled={!isComplete || add.isPending} onPress={submit}>
          {t('addAndEnrol')}
        </Button>
        <Button onPress={onBack}>{t('existingClient')}</Button>
      </div>
    </>
  )
}

const EMPTY = {
  preferredName: null,
  pronouns: null,
  levelOfCare: null,
  weeklyTargetMinutes: DEFAULT_WEEKLY_TARGET_MINUTES,
  stage: null,
  notesForStaff: '',
}
