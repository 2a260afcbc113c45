import { useEffect, useRef, useState, type ReactNode } from 'react'
import { PIN_DIGITS } from '#shared/vault/session-pin.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { useWords } from './session-pin.words.ts'
import { useTrySecret } from './use-try-secret.ts'
import styles from './vault.module.css'

interface PinFormProps {
  readonly submitLabel: string
  readonly open: (pin: string) => Promise<void>
  readonly onRefused?: () => void
  readonly description?: string
  readonly children?: ReactNode
}

/** Six digits: the sixth one submits. A refused PIN is taken away, ready for the next. */
export function PinForm({ submitLabel, open, onRefused, description, children }: PinFormProps) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [pin, setPin] = useState('')
  const { attempt, isPending, message, say } = useTrySecret(open)
  useEffect(() => {
    if (!isPending) input.current?.focus()
  }, [isPending])
  const submit = async (typed: string) => {
    if (isPending) return
    if (typed.length < PIN_DIGITS) return say(t('sixDigits'))
    if (await attempt(typed)) return
    setPin('')
    onRefused?.()
  }
  const type = (text: string) => {
    const typed = text.replace(/\D/g, '').slice(0, PIN_DIGITS)
    setPin(typed)
    if (typed.length === PIN_DIGITS && typed !== pin) void submit(typed)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        void submit(pin)
      }}
    >
      <TextField
        label={t('pin')}
        type="password"
        inputMode="numeric"
        value={pin}
        onChange={type}
        inputRef={input}
        isReadOnly={isPending}
        errorMessage={message ?? undefined}
        {...(description === undefined ? {} : { description })}
        autoFocus
      />
      <div className={styles['row']}>
        <Button variant="primary" size="large" type="submit" isPending={isPending} pendingLabel={t('looking')}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  )
}
