import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from '#renderer/vault/vault.words.ts'
import styles from './SecretField.module.css'
import { useCapsLock } from './use-caps-lock.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (secret: string) => void
  readonly description?: ReactNode
  readonly errorMessage?: string | undefined
  /** Marks it wrong where the sentence stands elsewhere, in what `describedBy` names. */
  readonly isWrong?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: () => void
  /** The element that says more about it, such as a strength. */
  readonly describedBy?: string | undefined
  /** Raise it to put the caret here with everything selected, as after a wrong try. */
  readonly focusCount?: number | undefined
  readonly isLarge?: boolean | undefined
}

/** A field for a passphrase: hidden until shown, never offered to a spelling checker, with a word when Caps Lock is on. */
export function SecretField(props: Props) {
  const { label, value, onChange, description, errorMessage, autoFocus = false, onBlur, focusCount = 0 } = props
  const t = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isShown, setShown] = useState(false)
  const isCapsLock = useCapsLock()
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])
  useEffect(() => {
    if (focusCount === 0) return
    input.current?.focus()
    input.current?.select()
  }, [focusCount])
  const hasFault = errorMessage !== undefined && errorMessage !== ''
  const isWrong = hasFault || props.isWrong === true
  const describedBy = [description !== undefined && `${id}-hint`, props.describedBy, `${id}-caps`, hasFault && `${id}-fault`]
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {description !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {description}
        </p>
      )}
      <div className={styles.box} data-large={props.isLarge === true || undefined} data-wrong={isWrong || undefined}>
        <input
          ref={input}
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={event => onChange(event.target.value)}
          onBlur={onBlur}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={describedBy.filter(Boolean).join(' ')}
        />
        <Button
          variant="plain"
          className={styles.show}
          aria-label={t(isShown ? 'hideSecret' : 'showSecret', { label })}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? t('hide') : t('show')}
        </Button>
      </div>
      <p id={`${id}-caps`} className={styles.caps} role="status">
        {isCapsLock && t('capsLock')}
      </p>
      {hasFault && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {errorMessage}
        </p>
      )}
    </div>
  )
}
