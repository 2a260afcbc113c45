import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, type MouseEvent, type ReactNode } from 'react'
import { addressOf, showScreen } from './go-to.ts'

interface LinkToProps {
  /** An address within the app, such as `/groups/0197…`, search part included. */
  readonly path: string
  readonly className?: string | undefined
  readonly children: ReactNode
  /** Marks a link as current beyond its own address. */
  readonly 'aria-current'?: 'page' | undefined
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
}

/** A link to another screen; bears `aria-current` while that screen, or one below it, is shown. */
export const LinkTo = ({ path, className, 'aria-current': current, ...props }: LinkToProps) => (
  <Link
    {...props}
    {...(current === undefined ? {} : { 'aria-current': current })}
    {...addressOf(path)}
    {...(className === undefined ? {} : { className })}
  />
)

interface RowLinkProps {
  /** An address within the app, search part included. */
  readonly path: string
  readonly className?: string | undefined
  readonly children: ReactNode
  /** Called when it is likely to be followed soon. */
  readonly onFocus?: () => void
  readonly onPointerDown?: () => void
}

/**
 * A link to another screen in a list that may be long. It bears no `aria-current` and hears nothing of the router: a hundred
 * links of the other kind are asked at each change of the address whether they are meant.
 */
export function RowLink({ path, children, ...props }: RowLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    showScreen(path)
  }
  return (
    <a {...props} href={`#${path}`} onClick={follow}>
      {children}
    </a>
  )
}

/** Goes to another screen of the app by its address, search part included. */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate()
  return useCallback(path => void navigate(addressOf(path)), [navigate])
}
