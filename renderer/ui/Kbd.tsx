import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/** A key, as it stands on its button. Hidden from screen readers, which are told by `aria-keyshortcuts`. */
export const Kbd = ({ children }: { children: ReactNode }) => <kbd className={styles['kbd']}>{children}</kbd>
