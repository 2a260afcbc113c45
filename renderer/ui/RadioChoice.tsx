import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components'
import styles from './choice.module.css'
import field from './field.module.css'

interface RadioChoiceProps {
  readonly label: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly description?: string }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly direction?: 'row' | 'column'
  readonly isDisabled?: boolean
}

/** One of a few, all in view. */
export function RadioChoice({ label, options, direction = 'column', ...group }: RadioChoiceProps) {
  return (
    <AriaRadioGroup
      {...group}
      orientation={direction === 'row' ? 'horizontal' : 'vertical'}
      className={styles['group'] ?? ''}
    >
      <Label className={field['label'] ?? ''}>{label}</Label>
      <div className={styles['choices']}>
        {options.map(option => (
          <Radio key={option.id} value={option.id} className={styles['choice'] ?? ''}>
            <span className={styles['dot']} aria-hidden="true" />
            <span>
              {option.label}
              {option.description !== undefined && <span className={styles['detail']}>{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
