import type { ReactNode } from 'react'
import styles from './Card.module.css'

export type CardProps = {
  as?: 'div' | 'section' | 'article' | 'aside' | undefined
  label?: string | undefined
  title?: ReactNode
  titleLevel?: 2 | 3 | undefined
  actions?: ReactNode
  padding?: 'normal' | 'roomy' | 'none' | undefined
  className?: string | undefined
  children?: ReactNode
}

/** A sheet on the paper, with an optional heading and its actions in one line. */
export function Card({ as: Element = 'div', label, title, titleLevel = 2, actions, ...rest }: CardProps) {
  const { padding = 'normal', className = '', children } = rest
  const Heading = titleLevel === 2 ? 'h2' : 'h3'
  return (
    <Element className={`${styles.card} ${styles[padding]} ${className}`} aria-label={label}>
      {(title !== undefined || actions !== undefined) && (
        <div className={styles.head}>
          {title !== undefined && <Heading className={styles.title}>{title}</Heading>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </Element>
  )
}
