import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './close-out.words.ts'

const REASONS = ['reasonNobody', 'reasonStaff', 'reasonWeather', 'reasonClosed', 'reasonOther'] as const

interface Props {
  readonly groupName: string
  readonly isPending: boolean
  readonly errorMessage: string | undefined
  readonly onClose: () => void
  readonly onConfirm: (reason: string) => void
}

/** Asks why a session did not happen, and records it as such [SE9]. */
export function NotHeldDialog({ groupName, isPending, errorMessage, onClose, onConfirm }: Props) {
  const t = useWords()
  const [chosen, setChosen] = useState<(typeof REASONS)[number] | null>(null)
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const reason = chosen === null ? '' : chosen === 'reasonOther' ? text.trim() : t(chosen)
  const run = () => {
    setAsked(true)
    if (reason !== '') onConfirm(reason)
  }
  return (
    <Dialog
      size="small"
      onClose={onClose}
      title={t('notHeldTitle', { group: groupName })}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={run}>
            {t('recordNotHeld')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t('notHeldHelp')}</p>
      <RadioChoice
        label={t('reason')}
        value={chosen}
        onChange={setChosen}
        options={REASONS.map(id => ({ id, label: t(id) }))}
        errorMessage={isAsked && chosen === null ? t('reasonMissing') : undefined}
      />
      {chosen === 'reasonOther' && (
        <TextField
          label={t('reasonText')}
          value={text}
          onChange={setText}
          maxLength={300}
          autoFocus
          errorMessage={isAsked && reason === '' ? t('reasonMissing') : undefined}
        />
      )}
      <ErrorText>{errorMessage}</ErrorText>
    </Dialog>
  )
}
