import type { ReactNode } from 'react'
import { SwitchButton, SwitchField as AriaSwitchField } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import styles from './Choice.module.css'

export type SwitchFieldProps = {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  description?: ReactNode
  isDisabled?: boolean | undefined
}

/** On or off, at once. */
export function SwitchField({ isSelected, onChange, children, description, isDisabled = false }: SwitchFieldProps) {
  return (
    <AriaSwitchField
      className={styles.choice ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <SwitchButton className={styles.button ?? ''}>
        <span className={styles.track} aria-hidden>
          <span className={styles.knob} />
        </span>
        <span className={styles.label}>{children}</span>
      </SwitchButton>
      {description !== undefined && (
        <Text slot="description" className={styles.switchDescription}>
          {description}
        </Text>
      )}
    </AriaSwitchField>
  )
}
