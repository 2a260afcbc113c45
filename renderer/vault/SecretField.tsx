import { useEffect, useRef, useState, type RefObject } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly description?: string
  readonly errorMessage?: string | undefined
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** A passphrase: hidden unless asked for, with a hint while Caps Lock is on. Pasting is welcome. */
export function SecretField({ inputRef, description, ...props }: SecretFieldProps) {
  const t = useWords()
  const own = useRef<HTMLInputElement>(null)
  const ref = inputRef ?? own
  const [isShown, setShown] = useState(false)
  const isCapital = useCapsLock(ref)
  const hint = isCapital ? t('capsLock') : description
  return (
    <div className={styles['secret']}>
      <TextField
        {...props}
        {...(hint === undefined ? {} : { description: hint })}
        type={isShown ? 'text' : 'password'}
        maxLength={1_024}
        inputRef={ref}
      />
      <Button
        variant="plain"
        className={styles['show']}
        aria-label={t(isShown ? 'hideName' : 'showName')}
        onPress={() => setShown(!isShown)}
      >
        {t(isShown ? 'hide' : 'show')}
      </Button>
    </div>
  )
}

function useCapsLock(ref: RefObject<HTMLInputElement | null>): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const input = ref.current
    if (input === null) return
    const look = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'))
    const forget = () => setOn(false)
    input.addEventListener('keydown', look)
    input.addEventListener('keyup', look)
    input.addEventListener('blur', forget)
    return () => {
      input.removeEventListener('keydown', look)
      input.removeEventListener('keyup', look)
      input.removeEventListener('blur', forget)
    }
  }, [ref])
  return isOn
}
