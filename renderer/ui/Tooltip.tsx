import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

export type TooltipProps = {
  text: string
  shortcut?: string | undefined
  placement?: 'top' | 'right' | 'bottom' | 'left' | undefined
  isDisabled?: boolean | undefined
  children: ReactNode
}

/** A few words on hover and on focus; never the only place where they stand. `children` is one Button or focusable part. */
export function Tooltip({ text, shortcut, placement = 'top', isDisabled = false, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100} isDisabled={isDisabled}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
        {shortcut !== undefined && <Kbd isOnAccent>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
