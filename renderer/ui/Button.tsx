import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { spokenKeys } from './spoken-keys.ts'
import { useDelayed } from './use-delayed.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type Own = {
  children?: ReactNode
  variant?: 'quiet' | 'primary' | 'plain' | 'danger' | undefined
  size?: 'normal' | 'large' | undefined
  shortcut?: string | undefined
  icon?: IconName | undefined
  isPending?: boolean | undefined
  pendingLabel?: string | undefined
  isDisabled?: boolean | undefined
  isPressed?: boolean | undefined
  isWide?: boolean | undefined
  autoFocus?: boolean | undefined
  className?: string | undefined
  onPress?: (() => void) | undefined
  'aria-label'?: string | undefined
  /** Where the keys are drawn otherwise. */
  'aria-keyshortcuts'?: string | undefined
}

export type ButtonProps = Own & Omit<AriaButtonProps, keyof Own | 'style'>

/** A button. While `isPending` it keeps focus and width, takes no press, and after 300 ms says `pendingLabel` in place of its words. */
export function Button({ children, variant = 'quiet', size = 'normal', shortcut, icon, ...rest }: ButtonProps) {
  const { isPending = false, pendingLabel, isPressed, isWide = false, className, onPress, ...others } = rest
  const saysPending = useDelayed(isPending)
  const keys = shortcut === undefined ? rest['aria-keyshortcuts'] : spokenKeys(shortcut)
  const classes = [styles.button, styles[variant], styles[size], isWide && styles.wide, className]
  // Not react-aria's own `isPending`: its announcer goes on naming the button by id after the button is gone.
  const pressed = onPress === undefined || isPending ? {} : { onPress: () => onPress() }
  return (
    <>
      <AriaButton
        {...definedOf(others)}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(children === undefined ? { 'data-square': true } : {})}
        {...(isPending ? { type: 'button', 'data-pending': true } : {})}
        {...pressed}
        // react-aria passes on neither aria-keyshortcuts nor aria-disabled.
        render={props => <button {...props} aria-keyshortcuts={keys} aria-disabled={isPending || undefined} />}
        className={classes.filter(Boolean).join(' ')}
      >
        {icon !== undefined && <Icon name={icon} />}
        {pendingLabel === undefined ? (
          children
        ) : (
          <Words said={children} pending={pendingLabel} isPending={saysPending} />
        )}
        {shortcut !== undefined && (
          <span className={styles.keys} aria-hidden>
            <Kbd isOnAccent={variant === 'primary' || variant === 'danger'}>{shortcut}</Kbd>
          </span>
        )}
      </AriaButton>
      {pendingLabel !== undefined && <VisuallyHidden role="status">{saysPending ? pendingLabel : ''}</VisuallyHidden>}
    </>
  )
}

/** Both wordings take the same place, so that nothing moves when one gives way to the other. */
function Words({ said, pending, isPending }: { said: ReactNode; pending: string; isPending: boolean }) {
  return (
    <span className={styles.words}>
      <span className={isPending ? styles.unseen : styles.word}>{said}</span>
      <span className={isPending ? styles.word : styles.unseen}>{pending}</span>
    </span>
  )
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The same properties without those that are undefined, which react-aria's types refuse. */
function definedOf<T extends object>(props: T): Partial<Defined<T>> {
  const kept = Object.entries(props).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as Partial<Defined<T>> // the entries come from props and none is undefined
}
