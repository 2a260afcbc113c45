import { Button as AriaButton, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import buttons from './button.module.css'
import styles from './field.module.css'
import { FieldParts, type FieldWords } from './FieldParts.tsx'
import { useWords } from './ui.words.ts'

export interface NumberFieldProps extends FieldWords {
  /** null while it is empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly decreaseLabel?: string
  readonly increaseLabel?: string
  readonly onBlur?: () => void
  readonly minValue?: number
  readonly maxValue?: number
  readonly step?: number
  readonly isDisabled?: boolean
}

/** A number with steps of its own; out of bounds is brought back in. */
export function NumberField(props: NumberFieldProps) {
  const t = useWords()
  const { label, description, errorMessage, isLabelHidden, isRequired, ...rest } = props
  const { value, onChange, decreaseLabel, increaseLabel, ...field } = rest
  const words = { label, description, errorMessage, isLabelHidden, isRequired } as FieldWords // left-out props stay undefined, which the frame takes for left out
  return (
    <AriaNumberField
      {...field}
      value={value ?? Number.NaN}
      onChange={next => onChange(Number.isNaN(next) ? null : next)}
      isRequired={isRequired === true}
      validationBehavior="aria"
      isInvalid={errorMessage !== undefined}
      className={styles['field'] ?? ''}
    >
      <FieldParts words={words}>
        <Group className={styles['row'] ?? ''}>
          <AriaButton slot="decrement" aria-label={decreaseLabel ?? t('fewer')} className={buttons['button'] ?? ''}>
            −
          </AriaButton>
          <Input className={styles['input'] ?? ''} />
          <AriaButton slot="increment" aria-label={increaseLabel ?? t('more')} className={buttons['button'] ?? ''}>
            +
          </AriaButton>
        </Group>
      </FieldParts>
    </AriaNumberField>
  )
}
