import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'

export type Tone = 'quiet' | 'present' | 'late' | 'absent' | 'excused'

/** A status told by its word first, its color second. */
export const Chip = ({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={classNames(styles['chip'], styles[tone])}>{children}</span>
)
