import type { ReactNode } from 'react'
import styles from './UserText.module.css'

export type UserTextProps = {
  children?: ReactNode
  as?: 'span' | 'b' | 'p' | 'div' | 'h1' | 'h2' | 'h3' | undefined
  isEllipsis?: boolean | undefined
  isPreserved?: boolean | undefined
}

/** What a person typed: in the direction of its own script, never wider than its place. */
export function UserText({ children, as: Element = 'span', isEllipsis = false, isPreserved = false }: UserTextProps) {
  const classes = [styles.text, isEllipsis && styles.ellipsis, isPreserved && styles.preserved]
  const whole = isEllipsis && typeof children === 'string' ? { title: children } : {}
  return (
    <Element dir="auto" className={classes.filter(Boolean).join(' ')} {...whole}>
      {children}
    </Element>
  )
}
