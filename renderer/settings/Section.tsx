import type { ReactNode } from 'react'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './settings.module.css'

interface SectionProps {
  readonly title: string
  readonly why?: string
  readonly children: ReactNode
}

/** One matter of the settings on a card of its own. */
export const Section = ({ title, why, children }: SectionProps) => (
  <Card as="section" title={title} padding="roomy" className={styles['section']}>
    {why !== undefined && <p className={styles['quiet']}>{why}</p>}
    {children}
  </Card>
)
