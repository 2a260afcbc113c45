import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { Section } from './Section.tsx'
import styles from './settings.module.css'
import { useServiceWords } from './services.words.ts'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** On which weekday the clinic's week begins [HR4]; an administrator says so. */
export function ClinicWeek() {
  const t = useServiceWords()
  const mayChange = useHasRole(['administrator'])
  const { data } = useCall('settings.policies')
  const { mutate, error } = useCommand('settings.savePolicies')
  if (data === undefined) return null
  return (
    <Section title={t('week')} why={t('weekWhy')}>
      <div className={styles['narrow']}>
        <SelectField
          label={t('weekStart')}
          description={mayChange ? undefined : t('onlyAdministrator')}
          isDisabled={!mayChange}
          options={WEEKDAYS.map(id => ({ id, label: t(`day.${id}`) }))}
          value={WEEKDAYS[data.weekStartsOn - 1] ?? '1'}
          onChange={day => mutate({ ...data, weekStartsOn: Number(day) })}
        />
      </div>
      <ErrorText>{error?.message}</ErrorText>
    </Section>
  )
}
