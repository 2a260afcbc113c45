import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { Announced } from './Announced.tsx'
import { SecretField } from './SecretField.tsx'
import { useTrySecret } from './use-try-secret.ts'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface SecretFormProps {
  readonly submitLabel: string
  readonly open: (secret: string) => Promise<void>
  /** Other ways on, beside the one filled button. */
  readonly children?: ReactNode
}

/** The passphrase field with its one button; a wrong one is selected, ready to be typed over. */
export function SecretForm({ submitLabel, open, children }: SecretFormProps) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [secret, setSecret] = useState('')
  const { attempt, isPending, isWaiting, message, announcement, say } = useTrySecret(open)
  useEffect(() => {
    if (!isPending && message !== null && !isWaiting) input.current?.select()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once an answer, not while the seconds run down
  }, [isPending])
  const submit = () => {
    if (isPending || isWaiting) return
    if (secret === '') return say(t('typePassphrase'))
    void attempt(secret)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <SecretField
        label={t('passphrase')}
        value={secret}
        onChange={setSecret}
        errorMessage={message ?? undefined}
        inputRef={input}
        autoFocus
      />
      <Announced {...announcement} />
      <div className={styles['row']}>
        <Button
          variant="primary"
          size="large"
          type="submit"
          isDisabled={isWaiting}
          isPending={isPending}
          pendingLabel={t('opening')}
        >
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  )
}
