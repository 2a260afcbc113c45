import type { ReactNode } from 'react'
import { Mark } from '#renderer/app/Mark.tsx'
import { useWords } from './vault.words.ts'
import styles from './vault.module.css'

interface Props {
  /** Right of the bar, where Safety and Lock stand on every other screen. */
  readonly tools?: ReactNode
  readonly foot?: ReactNode
  readonly width?: 'narrow' | 'normal'
  readonly isCover?: boolean
  readonly children: ReactNode
}

/** The page around the vault: the brand above, one card in the middle, quiet facts at the foot. */
export function VaultPage({ tools, foot, width = 'normal', isCover = false, children }: Props) {
  const t = useWords()
  return (
    <div className={styles.page} data-cover={isCover || undefined}>
      <header className={styles.bar}>
        <p className={styles.brand}>
          <Mark /> {t('brand')}
        </p>
        <div className={styles.tools}>{tools}</div>
      </header>
      <main className={styles.main}>
        <div className={styles.sheet} data-width={width}>
          {children}
        </div>
      </main>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </div>
  )
}
