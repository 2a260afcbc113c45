import type { Ref } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import frame from './FieldFrame.module.css'
import styles from './TextArea.module.css'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (text: string) => void
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  inputRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text: at least `rows` high, growing with what is typed. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, maxLength, placeholder, inputRef } = props
  return (
    <AriaTextField
      {...ariaOf(props)}
      {...(maxLength === undefined ? {} : { maxLength })}
      className={frame.field ?? ''}
      value={value}
      onChange={onChange}
    >
      <FieldFrame field={props}>
        <AriaTextArea
          className={`${frame.control} ${styles.area}`}
          dir="auto"
          spellCheck
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
