import type { ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { ariaOf, type FieldProps } from './field.ts'
import { FieldFrame } from './FieldFrame.tsx'
import frame from './FieldFrame.module.css'
import styles from './Choice.module.css'

export type RadioOption<Id extends string> = {
  id: Id
  label: ReactNode
  description?: ReactNode
  isDisabled?: boolean | undefined
}

export type RadioChoiceProps<Id extends string> = FieldProps & {
  value: Id | null
  onChange: (id: Id) => void
  options: readonly RadioOption<Id>[]
  direction?: 'column' | 'row' | undefined
}

/** One of a few, all of them in sight. */
export function RadioChoice<Id extends string>(props: RadioChoiceProps<Id>) {
  const { autoFocus: _autoFocus, ...aria } = ariaOf(props)
  const choose = (id: string) => {
    const chosen = props.options.find(option => option.id === id)
    if (chosen !== undefined) props.onChange(chosen.id)
  }
  return (
    <RadioGroup {...aria} className={frame.field ?? ''} value={props.value} onChange={choose}>
      <FieldFrame field={props}>
        <div className={props.direction === 'row' ? styles.across : styles.down}>
          {props.options.map(({ id, label, description, isDisabled = false }) => (
            <RadioField key={id} value={id} isDisabled={isDisabled} className={styles.choice ?? ''}>
              <RadioButton className={styles.button ?? ''}>
                <span className={styles.circle} aria-hidden />
                <span className={styles.label}>{label}</span>
              </RadioButton>
              {description !== undefined && (
                <Text slot="description" className={styles.description}>
                  {description}
                </Text>
              )}
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  )
}
