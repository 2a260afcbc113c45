import type { ReactNode } from 'react'
import styles from './field.module.css'

/** What is wrong, in a sentence; nothing when there is nothing to say. */
export const ErrorText = ({ children }: { children: ReactNode }) =>
  children === null || children === undefined || children === '' ? null : (
    <p role="alert" className={styles['error']}>
      {children}
    </p>
  )
