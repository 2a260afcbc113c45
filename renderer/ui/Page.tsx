import type { ReactNode } from 'react'
import styles from './Page.module.css'

export type PageProps = {
  title: ReactNode
  meta?: ReactNode
  actions?: ReactNode
  back?: ReactNode
  width?: 'normal' | 'narrow' | 'full' | undefined
  children?: ReactNode
}

/** A screen: its one h1 with what belongs beside it, then the content in one column. */
export function Page({ title, meta, actions, back, width = 'normal', children }: PageProps) {
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      {back !== undefined && <div>{back}</div>}
      <header className={styles.head}>
        <div className={styles.names}>
          <h1 dir="auto">{title}</h1>
          {meta !== undefined && <div className={styles.meta}>{meta}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
