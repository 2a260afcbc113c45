import { useId, type Ref } from 'react'
import { isFault, type FieldProps } from './field.ts'
import frame from './FieldFrame.module.css'
import { Icon } from './Icon.tsx'
import styles from './TextArea.module.css'

export type TextAreaProps = FieldProps & {
  /** Its text; a field that holds its own text takes `firstValue` instead, and a key then renders nothing. */
  value?: string | undefined
  firstValue?: string | undefined
  onChange: (text: string) => void
  rows?: number | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  inputRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines of text: at least `rows` high, growing with what is typed. Plain, since react-aria's field renders five times what a key changes. */
export function TextArea(props: TextAreaProps) {
  const { value, firstValue, onChange, rows = 3, maxLength, placeholder, inputRef } = props
  const { description, errorMessage, isRequired = false, isLabelHidden = false, onBlur } = props
  const id = useId()
  const fault = isFault(errorMessage)
  const describedBy = [description !== undefined && `${id}-description`, fault && `${id}-error`].filter(Boolean)
  return (
    <div className={frame.field}>
      <label htmlFor={id} className={isLabelHidden ? frame.hidden : frame.label}>
        {props.label}
        {isRequired && (
          <span className={frame.required} aria-hidden>
            *
          </span>
        )}
      </label>
      <textarea
        id={id}
        ref={inputRef}
        className={`${frame.control} ${styles.area}`}
        dir="auto"
        spellCheck
        {...(value === undefined ? { defaultValue: firstValue } : { value })}
        rows={rows}
        maxLength={maxLength}
        placeholder={placeholder}
        name={props.name}
        disabled={props.isDisabled}
        readOnly={props.isReadOnly}
        // eslint-disable-next-line jsx-a11y-x/no-autofocus -- where the person was going: the same as in every other field
        autoFocus={props.autoFocus}
        aria-required={isRequired || undefined}
        aria-invalid={fault || undefined}
        data-invalid={fault || undefined}
        aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        onChange={event => onChange(event.currentTarget.value)}
        onBlur={onBlur === undefined ? undefined : () => onBlur()}
      />
      {description !== undefined && (
        <span id={`${id}-description`} className={frame.description}>
          {description}
        </span>
      )}
      {fault && (
        <span id={`${id}-error`} className={frame.error}>
          <Icon name="warning" size={1} />
          <span>{errorMessage}</span>
        </span>
      )}
    </div>
  )
}
