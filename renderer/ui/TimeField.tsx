import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'

export interface TimeFieldProps extends FieldWords {
  /** `HH:MM`, or null while it is empty. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly isDisabled?: boolean
}

/** A wall-clock time typed segment by segment. */
export function TimeField(props: TimeFieldProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, value, onChange, ...field } = props
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaTimeField
      {...field}
      value={value === null ? null : parseTime(value)}
      onChange={time => onChange(time === null ? null : time.toString().slice(0, 5))}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={styles['field'] ?? ''}
    >
      <FieldParts words={words}>
        <DateInput className={classNames(styles['input'], styles['segments'])}>
          {segment => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
        </DateInput>
      </FieldParts>
    </AriaTimeField>
  )
}
