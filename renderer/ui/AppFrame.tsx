import { type ReactNode, useRef } from 'react'
import styles from './AppFrame.module.css'

export type AppFrameProps = {
  skipLabel: string
  navLabel: string
  /** `.brand` and links; a link's words stand in a `span`, a link with the class `end` at the foot. */
  rail: ReactNode
  bar: ReactNode
  isBare?: boolean | undefined
  children: ReactNode
}

/** Rail, bar, screen: always in the same place. Under 1100 px the rail folds to icons whose words come up beside them. */
export function AppFrame({ skipLabel, navLabel, rail, bar, isBare = false, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null)
  return (
    <div className={styles.app}>
      {/* A button: a link to #… would be a route of the hash router. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {skipLabel}
      </button>
      <nav className={styles.rail} aria-label={navLabel}>
        {rail}
      </nav>
      <header className={styles.bar}>{bar}</header>
      <main id="main" ref={main} tabIndex={-1} className={isBare ? styles.bare : styles.main}>
        {children}
      </main>
    </div>
  )
}
