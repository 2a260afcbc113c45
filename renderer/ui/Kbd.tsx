import type { ReactNode } from 'react'
import styles from './Kbd.module.css'

/** The keys of a shortcut as they stand on the keyboard. `isOnAccent` draws it in the ink of a filled button. */
export function Kbd({ children, isOnAccent = false }: { children: ReactNode; isOnAccent?: boolean }) {
  return <kbd className={isOnAccent ? `${styles.kbd} ${styles.onAccent}` : styles.kbd}>{children}</kbd>
}
