import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import styles from './tooltip.module.css'

/** The name of what shows only an icon. */
export const Tooltip = ({ text, children }: { text: string; children: ReactElement }) => (
  <TooltipTrigger delay={400}>
    {children}
    <AriaTooltip placement="end" className={styles['tooltip'] ?? ''}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
)
