import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { isFault, type FieldProps } from './field.ts'
import { Icon } from './Icon.tsx'
import styles from './FieldFrame.module.css'

/** Label above, control, then what helps or what is wrong. Stands inside a react-aria field, which ties them together. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <>
      <Label className={field.isLabelHidden === true ? styles.hidden : styles.label}>
        {field.label}
        {field.isRequired === true && (
          <span className={styles.required} aria-hidden>
            *
          </span>
        )}
      </Label>
      {children}
      {field.description !== undefined && (
        <Text slot="description" className={styles.description}>
          {field.description}
        </Text>
      )}
      {isFault(field.errorMessage) && (
        <FieldError className={styles.error ?? ''}>
          <Icon name="warning" size={1} />
          <span>{field.errorMessage}</span>
        </FieldError>
      )}
    </>
  )
}
