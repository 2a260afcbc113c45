import { useState } from 'react'
import type { MakeUp } from '#shared/coverage/coverage.ts'
import { useToday } from '#renderer/app/day.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './coverage.words.ts'

/** On which day a client made a topic up: a make-up, no attendance [CV8]. */
export function RecordMakeUp({ makeUp, onClose }: { readonly makeUp: MakeUp; readonly onClose: () => void }) {
  const t = useWords()
  const today = useToday()
  const record = useCommand('coverage.recordMakeUp')
  const [day, setDay] = useState<string | null>(today)
  const [isAsked, setAsked] = useState(false)
  const { clientId, makeUpId, offeredOn } = makeUp
  const isRight = day !== null && day >= offeredOn && day <= today
  const run = () => {
    setAsked(true)
    if (isRight) record.mutate({ clientId, makeUpId, madeUpOn: day }, { onSuccess: onClose })
  }
  return (
    <Dialog
      size="small"
      onClose={onClose}
      title={t('recordTitle')}
      actions={
        <>
          <Button variant="primary" isPending={record.isPending} onPress={run}>
            {t('record')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>
        <UserText>{t('recordText', { name: makeUp.name, topic: makeUp.title })}</UserText>
      </p>
      <DateField
        label={t('day')}
        description={t('recordHelp')}
        value={day}
        onChange={setDay}
        minValue={offeredOn}
        maxValue={today}
        autoFocus
        errorMessage={isAsked && !isRight ? t('dayMissing') : undefined}
      />
      <ErrorText>{record.error?.message}</ErrorText>
    </Dialog>
  )
}
