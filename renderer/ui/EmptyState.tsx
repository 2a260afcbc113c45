import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: says so, and what to do next. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <h2>{title}</h2>
    {children !== undefined && <div className={styles['text']}>{children}</div>}
    {action !== undefined && <div className={styles['actions']}>{action}</div>}
  </div>
)
