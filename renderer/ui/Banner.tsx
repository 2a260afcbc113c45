import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import { useWords } from './ui.words.ts'

interface BannerProps {
  readonly tone: 'info' | 'good' | 'warning' | 'error'
  readonly onDismiss?: (() => void) | undefined
  readonly dismissLabel?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A sentence where the person is looking; errors and warnings are announced at once. */
export function Banner({ tone, onDismiss, dismissLabel, action, children }: BannerProps) {
  const t = useWords()
  return (
    <div
      role={tone === 'error' || tone === 'warning' ? 'alert' : 'status'}
      className={classNames(styles['banner'], styles[tone])}
    >
      <div className={styles['text']}>{children}</div>
      {action}
      {onDismiss !== undefined && (
        <Button variant="plain" onPress={onDismiss}>
          {dismissLabel ?? t('dismiss')}
        </Button>
      )}
    </div>
  )
}
