import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components/Checkbox'
import { FieldError } from 'react-aria-components/FieldError'
import { Text } from 'react-aria-components/Text'
import { isFault } from './field.ts'
import { Icon } from './Icon.tsx'
import styles from './Choice.module.css'

export type CheckboxFieldProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  description?: ReactNode
  errorMessage?: string | undefined
  isDisabled?: boolean | undefined
  isIndeterminate?: boolean | undefined
}

/** Yes or no to one sentence; `isIndeterminate` shows that some of several are ticked. */
export function CheckboxField({ children, description, errorMessage, ...rest }: CheckboxFieldProps) {
  const { isSelected, onChange, isDisabled = false, isIndeterminate = false } = rest
  return (
    <AriaCheckboxField
      className={styles.choice ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      isIndeterminate={isIndeterminate}
      isInvalid={isFault(errorMessage)}
      validationBehavior="aria"
    >
      <CheckboxButton className={styles.button ?? ''}>
        <span className={styles.box} aria-hidden>
          <Icon name={isIndeterminate ? 'minus' : 'check'} size={1.1} />
        </span>
        <span className={styles.label}>{children}</span>
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {isFault(errorMessage) && <FieldError className={styles.error ?? ''}>{errorMessage}</FieldError>}
    </AriaCheckboxField>
  )
}
