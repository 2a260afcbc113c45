import type { ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  readonly meta?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen's heading, its quiet facts and actions, and its content. Focus goes to the heading on arrival. */
export const Page = ({ title, meta, actions, children }: PageProps) => (
  <div className={styles['page']}>
    <div className={styles['head']}>
      <h1 id="page-title" tabIndex={-1} dir="auto">
        {title}
      </h1>
      {meta !== undefined && <span className={styles['meta']}>{meta}</span>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
    {children}
  </div>
)
