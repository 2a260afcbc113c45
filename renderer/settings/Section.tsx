import { useId, type ReactNode } from 'react'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './settings.module.css'

interface SectionProps {
  readonly title: string
  readonly why?: string
  readonly children: ReactNode
}

/** One matter of the settings on a card of its own. */
export function Section({ title, why, children }: SectionProps) {
  const id = useId()
  return (
    <Card as="section" aria-labelledby={id} className={styles['section']}>
      <div>
        <h2 id={id}>{title}</h2>
        {why !== undefined && <p className={styles['quiet']}>{why}</p>}
      </div>
      {children}
    </Card>
  )
}
