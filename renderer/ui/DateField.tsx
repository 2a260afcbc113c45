import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'

export interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or null while it is empty or not whole. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A date typed segment by segment, in the order of the person's language. */
export function DateField(props: DateFieldProps) {
  const { label, description, errorMessage, isLabelHidden, isRequired, value, onChange, ...field } = props
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaDateField
      {...field}
      value={value === null ? null : parseDate(value)}
      onChange={date => onChange(date === null ? null : date.toString())}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      shouldForceLeadingZeros
      className={styles['field'] ?? ''}
    >
      <FieldParts words={words}>
        <DateInput className={classNames(styles['input'], styles['segments'])}>
          {segment => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
        </DateInput>
      </FieldParts>
    </AriaDateField>
  )
}
