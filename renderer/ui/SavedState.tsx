import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import styles from './SavedState.module.css'

/** Whether what was typed is kept, always in the same place; a failure is loud, the rest is quiet. */
export function SavedState({ state, children }: { state: 'saved' | 'saving' | 'failed'; children: ReactNode }) {
  return (
    <span className={state === 'failed' ? styles.failed : styles.quiet} role="status">
      {state === 'failed' && <Icon name="warning" size={1} />}
      {children}
    </span>
  )
}
