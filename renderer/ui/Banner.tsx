import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Banner.module.css'

type Dismissal =
  { onDismiss: () => void; dismissLabel: string } | { onDismiss?: undefined; dismissLabel?: string | undefined }

export type BannerProps = Dismissal & {
  tone?: 'info' | 'warning' | 'error' | 'success' | undefined
  title?: ReactNode
  action?: ReactNode
  children?: ReactNode
}

const icons: Record<NonNullable<BannerProps['tone']>, IconName> = {
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
}

/** A message above what it is about. Errors are read out at once, the rest when there is a pause. */
export function Banner({ tone = 'info', title, action, children, onDismiss, dismissLabel }: BannerProps) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>
        {title !== undefined && <b>{title}</b>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {(action !== undefined || onDismiss !== undefined) && (
        <div className={styles.action}>
          {action}
          {onDismiss !== undefined && (
            <Button variant="plain" icon="close" aria-label={dismissLabel} onPress={onDismiss} />
          )}
        </div>
      )}
    </div>
  )
}
