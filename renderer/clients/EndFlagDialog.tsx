import { useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { flagSentence } from '#renderer/app/flags.words.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { ClientFlag, ClientId } from '#shared/clients/client.ts'
import { addDays } from '#shared/sessions/clock.ts'
import styles from './clients.module.css'
import { useWords } from './flags.words.ts'

interface Props {
  readonly clientId: ClientId
  readonly flag: ClientFlag
  readonly onClose: () => void
}

/** Ends a flag with a day: yesterday unless another is said, so that it shows no more. */
export function EndFlagDialog({ clientId, flag, onClose }: Props) {
  const t = useWords()
  const today = useToday()
  const [untilOn, setUntilOn] = useState<string | null>(addDays(today, -1))
  const end = useCommand('clients.endFlag')
  const submit = () => {
    if (untilOn !== null) end.mutate({ clientId, flagId: flag.flagId, untilOn }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('endTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isDisabled={untilOn === null || end.isPending} onPress={submit}>
            {t('doEnd')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          <UserText>{flagSentence(flag)}</UserText>
        </p>
        <DateField label={t('lastDay')} description={t('endText')} value={untilOn} onChange={setUntilOn} />
        {end.error && <Banner tone="error">{end.error.message}</Banner>}
      </div>
    </Dialog>
  )
}
