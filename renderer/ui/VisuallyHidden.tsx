import type { ReactNode } from 'react'
import styles from './VisuallyHidden.module.css'

export type VisuallyHiddenProps = {
  children: ReactNode
  as?: 'span' | 'div' | 'h1' | 'h2' | undefined
  role?: 'status' | 'alert' | undefined
}

/** Words for screen readers only. */
export function VisuallyHidden({ children, as: Element = 'span', role }: VisuallyHiddenProps) {
  return (
    <Element className={styles.hidden} role={role}>
      {children}
    </Element>
  )
}
