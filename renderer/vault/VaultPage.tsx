import type { ReactNode } from 'react'
import { KeysButton } from '#renderer/app/KeysButton.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { openSafety } from '#renderer/app/overlays.ts'
import { RoomStillOn } from './RoomStillOn.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface VaultPageProps {
  readonly title: string
  /** A quiet line over the title, such as which step this is. */
  readonly kicker?: string
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly isWide?: boolean
}

/** A page before or without records: one column, the mark above, Safety in its corner. */
export function VaultPage({ title, kicker, children, foot, isWide = false }: VaultPageProps) {
  const t = useWords()
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <KeysButton variant="plain" action="safety.open" onPress={openSafety}>
          {t('safety')}
        </KeysButton>
      </header>
      <main className={isWide ? styles['wide'] : styles['column']}>
        <Icon name="logo" size={2.75} />
        {kicker !== undefined && <p className={styles['kicker']}>{kicker}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {children}
        <RoomStillOn />
      </main>
      <footer className={styles['foot']}>{foot}</footer>
    </div>
  )
}
