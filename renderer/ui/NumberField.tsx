import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'
import frame from './FieldFrame.module.css'
import styles from './NumberField.module.css'

export type NumberFieldProps = FieldProps & {
  value: number | null
  onChange: (value: number | null) => void
  decreaseLabel: string
  increaseLabel: string
  minValue?: number | undefined
  maxValue?: number | undefined
  step?: number | undefined
  unit?: string | undefined
  formatOptions?: Intl.NumberFormatOptions | undefined
}

/** A number with a step down and a step up, held between its bounds when left; null is empty. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minValue, maxValue, step, unit, formatOptions } = props
  return (
    <AriaNumberField
      {...ariaOf(props)}
      {...(minValue === undefined ? {} : { minValue })}
      {...(maxValue === undefined ? {} : { maxValue })}
      {...(step === undefined ? {} : { step })}
      {...(formatOptions === undefined ? {} : { formatOptions })}
      className={frame.field ?? ''}
      value={value ?? Number.NaN}
      onChange={number => onChange(Number.isNaN(number) ? null : number)}
      isWheelDisabled
    >
      <FieldFrame field={props}>
        <Group className={`${frame.control} ${frame.box} ${styles.group}`}>
          <Button slot="decrement" aria-label={props.decreaseLabel} className={styles.step ?? ''}>
            <Icon name="minus" size={1} />
          </Button>
          <Input className={styles.input ?? ''} />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
          <Button slot="increment" aria-label={props.increaseLabel} className={styles.step ?? ''}>
            <Icon name="plus" size={1} />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
