import { parseTime, type Time } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components/TimeField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import frame from './FieldFrame.module.css'
import styles from './Segments.module.css'

export type TimeFieldProps = FieldProps & { value: string | null; onChange: (time: string | null) => void }

/** A time of day typed by its parts. 'HH:MM' on 24 hours in and out, shown as the reader's language has it; null is empty. */
export function TimeField(props: TimeFieldProps) {
  return (
    <AriaTimeField
      {...ariaOf(props)}
      className={frame.field ?? ''}
      value={timeOf(props.value)}
      onChange={time => props.onChange(time === null ? null : time.toString().slice(0, 5))}
      granularity="minute"
    >
      <FieldFrame field={props}>
        <DateInput className={`${frame.control} ${styles.segments}`}>
          {segment => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  )
}

/** Text that is no time counts as empty: a field must not take the page down. */
function timeOf(time: string | null): Time | null {
  if (time === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  return parseTime(time)
}
