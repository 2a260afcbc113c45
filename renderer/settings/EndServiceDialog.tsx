import { useState } from 'react'
import type { Service } from '#shared/hours/units.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import styles from './settings.module.css'
import { useServiceWords } from './services.words.ts'

interface Props {
  readonly service: Service
  readonly onDone: (code: string, fromOn: string) => void
  readonly onClose: () => void
}

/** Ends a service from a day on. */
export function EndServiceDialog({ service, onDone, onClose }: Props) {
  const t = useServiceWords()
  const today = useToday()
  const [chosen, setChosen] = useState<string | null>(null)
  const { mutate, isPending, error } = useCommand('hours.endService')
  const fromOn = chosen ?? today
  const { code } = service
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      title={t('endTitle', { code })}
      actions={
        <>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => mutate({ code, fromOn }, { onSuccess: () => onDone(code, fromOn) })}
          >
            {t('doEnd')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('endText')}</p>
        <DateField label={t('fromOn')} value={fromOn} onChange={setChosen} isRequired />
        <ErrorText>{error?.message}</ErrorText>
      </div>
    </Dialog>
  )
}
