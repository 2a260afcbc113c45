import { useState } from 'react'
import { useController } from 'react-hook-form'
import { faultText } from '#renderer/app/fault-words.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { SESSION_LENGTHS } from '#shared/groups/group.ts'
import type { GroupControl } from './GroupForm.tsx'
import { weekdayName } from './meeting-text.ts'
import { useWords } from './groups.words.ts'
import styles from './group-form.module.css'

interface Props {
  readonly control: GroupControl
  readonly index: number
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const
const OTHER = 'other'

/** The weekday of one meeting. */
export function WeekdayInput({ control, index }: Props) {
  const t = useWords()
  const { field } = useController({ control, name: `meetings.${index}.weekday` })
  return (
    <SelectField
      label={t('weekday')}
      options={DAYS.map(day => ({ id: String(day), label: weekdayName(day) }))}
      value={String(field.value)}
      onChange={id => field.onChange(Number(id))}
    />
  )
}

/** The wall-clock time one meeting begins. */
export function StartInput({ control, index }: Props) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: `meetings.${index}.startsAt` })
  return (
    <TimeField
      label={t('startsAt')}
      value={field.value === '' ? null : field.value}
      onChange={time => field.onChange(time ?? '')}
      onBlur={field.onBlur}
      errorMessage={fieldState.error === undefined ? undefined : t('timeFault')}
    />
  )
}

/** The length of one meeting: a usual one, or any number of minutes. */
export function LengthInput({ control, index }: Props) {
  const t = useWords()
  const { field, fieldState } = useController({ control, name: `meetings.${index}.durationMinutes` })
  const [isOther, setOther] = useState(!SESSION_LENGTHS.some(minutes => minutes === field.value))
  const options = [
    ...SESSION_LENGTHS.map(minutes => ({ id: String(minutes), label: t('lengthMinutes', { minutes }) })),
    { id: OTHER, label: t('lengthOther') },
  ]
  const choose = (id: string) => {
    setOther(id === OTHER)
    if (id !== OTHER) field.onChange(Number(id))
  }
  return (
    <div className={styles.length}>
      <SelectField
        label={t('length')}
        options={options}
        value={isOther ? OTHER : String(field.value)}
        onChange={choose}
      />
      {isOther && (
        <NumberField
          label={t('otherMinutes')}
          minValue={10}
          maxValue={480}
          step={5}
          decreaseLabel={t('shorter')}
          increaseLabel={t('longer')}
          value={Number.isNaN(field.value) ? null : field.value}
          onChange={minutes => field.onChange(minutes ?? Number.NaN)}
          onBlur={field.onBlur}
          errorMessage={fieldState.error?.message === undefined ? undefined : faultText(fieldState.error.message)}
        />
      )}
    </div>
  )
}
