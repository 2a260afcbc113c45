import { type CalendarDate, parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import frame from './FieldFrame.module.css'
import styles from './Segments.module.css'

export type DateFieldProps = FieldProps & {
  value: string | null
  onChange: (isoDate: string | null) => void
  minValue?: string | undefined
  maxValue?: string | undefined
}

/** A calendar date typed by its parts, in the order of the reader's language. ISO dates ('YYYY-MM-DD') in and out; null is empty. */
export function DateField(props: DateFieldProps) {
  const least = dateOf(props.minValue ?? null)
  const most = dateOf(props.maxValue ?? null)
  return (
    <AriaDateField
      {...ariaOf(props)}
      {...(least === null ? {} : { minValue: least })}
      {...(most === null ? {} : { maxValue: most })}
      className={frame.field ?? ''}
      value={dateOf(props.value)}
      onChange={date => props.onChange(date === null ? null : date.toString())}
      shouldForceLeadingZeros={false}
    >
      <FieldFrame field={props}>
        <DateInput className={`${frame.control} ${styles.segments}`}>
          {segment => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
      </FieldFrame>
    </AriaDateField>
  )
}

/** Text that is no date counts as empty: a field must not take the page down. */
function dateOf(isoDate: string | null): CalendarDate | null {
  if (isoDate === null || !/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return null
  try {
    return parseDate(isoDate)
  } catch {
    return null
  }
}
