import type { ReactNode } from 'react'
import styles from './Chip.module.css'

export type ChipTone = 'quiet' | 'late' | 'absent' | 'present' | 'excused'

/** A short state in words; the color only underlines it. */
export function Chip({ tone = 'quiet', children }: { tone?: ChipTone | undefined; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]}`}>{children}</span>
}
