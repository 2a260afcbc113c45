import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './choice.module.css'
import { Icon } from './Icon.tsx'

interface CheckboxFieldProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children?: ReactNode
  readonly isDisabled?: boolean
  readonly isIndeterminate?: boolean
  readonly 'aria-label'?: string
}

/** Part of a choice that is confirmed later. */
export const CheckboxField = ({ children, isSelected, ...props }: CheckboxFieldProps) => (
  <AriaCheckbox {...props} isSelected={isSelected} className={styles['choice'] ?? ''}>
    <span className={styles['box']} aria-hidden="true">
      {isSelected && <Icon name="check" />}
    </span>
    {children}
  </AriaCheckbox>
)
