import type { Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import styles from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'

export interface TextFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
  readonly maxLength?: number
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'text' | 'password' | 'tel'
  readonly name?: string
  readonly autoComplete?: string
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, inputRef, placeholder, ...field } = props
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaTextField
      {...field}
      autoComplete={field.autoComplete ?? 'off'}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={styles['field'] ?? ''}
    >
      <FieldParts words={words}>
        <Input
          ref={inputRef ?? null}
          placeholder={placeholder ?? ''}
          dir="auto"
          spellCheck={false}
          className={styles['input'] ?? ''}
        />
      </FieldParts>
    </AriaTextField>
  )
}
