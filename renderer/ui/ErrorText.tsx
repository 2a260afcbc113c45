import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './ErrorText.module.css'

/** What went wrong, in a sentence, read out when it appears; nothing when there is nothing to say. */
export function ErrorText({ children, id }: { children?: ReactNode; id?: string | undefined }) {
  if (children === undefined || children === null || children === '' || children === false) return null
  return (
    <p className={styles.error} role="alert" id={id}>
      <Icon name="warning" size={1.1} />
      <span>{children}</span>
    </p>
  )
}
