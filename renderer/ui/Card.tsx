import type { ReactNode } from 'react'
import styles from './card.module.css'
import { classNames } from './class-names.ts'

interface CardProps {
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly as?: 'div' | 'section' | 'article' | 'li'
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
}

/** A sheet of paper on the desk. */
export const Card = ({ as: Tag = 'section', className, ...props }: CardProps) => (
  <Tag {...props} className={classNames(styles['card'], className)} />
)
