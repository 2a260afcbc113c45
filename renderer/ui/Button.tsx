import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names.ts'
import { Kbd } from './Kbd.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger'
  /** Drawn on the button; the key itself is handled where the action is. */
  readonly shortcut?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A button of at least 44 px; one `primary` a screen. */
export function Button({ variant = 'quiet', shortcut, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classNames(styles['button'], styles[variant], className)}>
      {children}
      {shortcut !== undefined && (
        <span aria-hidden="true">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </AriaButton>
  )
}
