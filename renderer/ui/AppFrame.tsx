import type { ReactNode } from 'react'
import styles from './app-frame.module.css'

interface AppFrameProps {
  readonly skipLabel: string
  readonly navLabel: string
  /** Brand and links; a link's words stand in a `span`, the last link bears the class `end`. */
  readonly rail: ReactNode
  readonly bar: ReactNode
  readonly children: ReactNode
}

/** Rail, bar and main: always in the same place. The rail folds to icons on a narrow window. */
export const AppFrame = ({ skipLabel, navLabel, rail, bar, children }: AppFrameProps) => (
  <div className={styles['app']}>
    <a
      className={styles['skip']}
      href="#main"
      onClick={event => {
        event.preventDefault()
        document.querySelector<HTMLElement>('#main')?.focus()
      }}
    >
      {skipLabel}
    </a>
    <nav className={styles['rail']} aria-label={navLabel}>
      {rail}
    </nav>
    <header className={styles['bar']}>{bar}</header>
    <main id="main" tabIndex={-1} className={styles['main']}>
      {children}
    </main>
  </div>
)
