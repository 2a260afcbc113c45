import { useState } from 'react'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import type { GroupDetail } from '#shared/groups/group.ts'
import type { ChosenClient } from './EnrolClientDialog.tsx'
import { useWords } from './groups.words.ts'
import styles from './groups.module.css'

interface Props {
  readonly group: GroupDetail
  readonly client: ChosenClient
  readonly today: string
  readonly onClose: () => void
  readonly onBack?: () => void
}

/** The day an enrolment begins; a full group offers its waiting list or a place over capacity. */
export function EnrolChosen({ group, client, today, onClose, onBack }: Props) {
  const t = useWords()
  const [startsOn, setStartsOn] = useState<string | null>(group.startsOn > today ? group.startsOn : today)
  const enrol = useCommand('groups.enrol')
  const wait = useCommand('groups.wait')
  const isFull = enrol.error?.code === 'full'
  const isWaiting = group.waiting.some(({ clientId }) => clientId === client.id)
  const error = wait.error ?? enrol.error
  const ids = { groupId: group.id, clientId: client.id }
  const submit = (overCapacity: boolean) => {
    if (startsOn !== null) enrol.mutate({ ...ids, startsOn, overCapacity }, { onSuccess: onClose })
  }
  return (
    <>
      {client.isNew && <Banner tone="info">{t('addedNotEnrolled', { name: client.name })}</Banner>}
      <DateField label={t('startsOn')} value={startsOn} onChange={setStartsOn} />
      {error && (
        <Banner tone={isFull ? 'warning' : 'error'}>
          {error.message} {isFull && !isWaiting && wait.error === null && t('fullHint')}
        </Banner>
      )}
      <div className={styles.dialogActions}>
        {isFull && !isWaiting && (
          <Button
            variant="primary"
            isDisabled={wait.isPending}
            onPress={() => wait.mutate({ ...ids, askedOn: today }, { onSuccess: onClose })}
          >
            {t('putOnWaiting')}
          </Button>
        )}
        {!isFull && (
          <Button variant="primary" isDisabled={startsOn === null || enrol.isPending} onPress={() => submit(false)}>
            {t('doEnrol')}
          </Button>
        )}
        {isFull && <Button onPress={() => submit(true)}>{t('enrolOver')}</Button>}
        {onBack ? (
          <Button onPress={onBack}>{t('changeClient')}</Button>
        ) : (
          <Button onPress={onClose}>{t('cancel')}</Button>
        )}
      </div>
    </>
  )
}
