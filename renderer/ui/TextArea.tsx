import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'

export interface TextAreaProps extends FieldWords {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
  readonly maxLength?: number
  readonly isDisabled?: boolean
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
  readonly rows?: number
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLTextAreaElement>
}

/** Text of several lines; the field grows with it. */
export function TextArea(props: TextAreaProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, inputRef, rows, placeholder, ...field } = props
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaTextField
      {...field}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={styles['field'] ?? ''}
    >
      <FieldParts words={words}>
        <AriaTextArea
          ref={inputRef ?? null}
          rows={rows ?? 4}
          placeholder={placeholder ?? ''}
          dir="auto"
          spellCheck={false}
          className={classNames(styles['input'], styles['area'])}
        />
      </FieldParts>
    </AriaTextField>
  )
}
