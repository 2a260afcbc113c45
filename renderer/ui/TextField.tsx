import type { Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import frame from './FieldFrame.module.css'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (text: string) => void
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | undefined
  maxLength?: number | undefined
  autoComplete?: string | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  isCode?: boolean | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text. What is typed takes the direction of its own script. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', maxLength, autoComplete = 'off', inputMode, isCode = false, inputRef } = props
  return (
    <AriaTextField
      {...ariaOf(props)}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(inputMode === undefined ? {} : { inputMode })}
      className={frame.field ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
    >
      <FieldFrame field={props}>
        <Input
          className={isCode ? `${frame.control} ${frame.code}` : (frame.control ?? '')}
          dir="auto"
          spellCheck={!isCode && type === 'text'}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
