import { useEffect, useState, type RefObject } from 'react'
import type { keysIn } from '#renderer/ui/keys.ts'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'

interface Props {
  readonly name: string
  readonly stored: string
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onChange: (text: string) => void
  readonly onLeft: () => void
  /** Hears the keys that are no typing. */
  readonly keys: ReturnType<typeof keysIn>
}

// eslint-disable-next-line no-control-regex -- a pasted tab or line break would be refused by the vault
const CONTROL = /[\u0000-\u001f\u007f]+/g

/** The facilitator's one line on a person; it holds its own text, and is kept as it is typed. */
export function LineField({ name, stored, inputRef, onChange, onLeft, keys }: Props) {
  const t = useWords()
  const [text, setText] = useState(stored)
  useEffect(() => {
    if (document.activeElement !== inputRef.current) setText(stored)
  }, [stored, inputRef])
  return (
    <input
      ref={inputRef}
      className={styles['lineInput']}
      aria-label={t('lineOf', { name })}
      placeholder={t('line')}
      dir="auto"
      spellCheck
      autoComplete="off"
      maxLength={300}
      value={text}
      onChange={event => {
        const typed = event.currentTarget.value.replace(CONTROL, ' ')
        setText(typed)
        onChange(typed)
      }}
      onBlur={onLeft}
      {...keys}
    />
  )
}
