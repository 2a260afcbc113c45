import { NumberField } from '#renderer/ui/NumberField.tsx'
import { RadioChoice } from '#renderer/ui/RadioChoice.tsx'
import type { ServiceFields } from './service-fields.ts'
import styles from './settings.module.css'
import { useServiceWords } from './services.words.ts'

interface Props {
  readonly fields: ServiceFields
  readonly onChange: (part: Partial<ServiceFields>) => void
}

/** The unit rule of a service [HR1, HR2, HR3], one field for each thing it says. */
export function RuleFields({ fields, onChange }: Props) {
  const t = useServiceWords()
  const steps = { step: 1, decreaseLabel: t('fewer'), increaseLabel: t('more') }
  return (
    <>
      <RadioChoice
        label={t('per')}
        direction="row"
        value={fields.per}
        onChange={per => onChange({ per })}
        options={[
          { id: 'session', label: t('perSession') },
          { id: 'day', label: t('perDay') },
        ]}
      />
      <RadioChoice
        label={t('unit')}
        direction="row"
        value={fields.isTimed ? 'timed' : 'whole'}
        onChange={id => onChange({ isTimed: id === 'timed' })}
        options={[
          { id: 'timed', label: t('unitTimed') },
          { id: 'whole', label: t('unitWhole') },
        ]}
      />
      <div className={styles['fields']}>
        {fields.isTimed && (
          <NumberField
            {...steps}
            label={t('unitMinutes')}
            minValue={1}
            maxValue={480}
            unit={t('minutes')}
            value={fields.unitMinutes}
            onChange={unitMinutes => onChange({ unitMinutes })}
            isRequired
          />
        )}
        <NumberField
          {...steps}
          label={t('minimum')}
          minValue={0}
          maxValue={480}
          unit={t('minutes')}
          value={fields.minimumMinutes}
          onChange={minimumMinutes => onChange({ minimumMinutes })}
        />
        {fields.isTimed && (
          <NumberField
            {...steps}
            label={t('most')}
            description={t('mostHint')}
            minValue={1}
            maxValue={96}
            value={fields.mostUnits}
            onChange={mostUnits => onChange({ mostUnits })}
          />
        )}
      </div>
      {fields.isTimed && (
        <RadioChoice
          label={t('rounding')}
          direction="row"
          value={fields.rounding}
          onChange={rounding => onChange({ rounding })}
          options={[
            { id: 'half-up', label: t('halfUp') },
            { id: 'down', label: t('down') },
          ]}
        />
      )}
    </>
  )
}
