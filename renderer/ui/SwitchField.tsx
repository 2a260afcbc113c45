import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './choice.module.css'

interface SwitchFieldProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly isDisabled?: boolean
}

/** On or off, at once. */
export const SwitchField = ({ children, ...props }: SwitchFieldProps) => (
  <AriaSwitch {...props} className={styles['choice'] ?? ''}>
    <span className={styles['track']} aria-hidden="true">
      <span className={styles['thumb']} />
    </span>
    {children}
  </AriaSwitch>
)
