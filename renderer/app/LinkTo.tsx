import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, type ReactNode } from 'react'
import { addressOf } from './go-to.ts'

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

/** Goes to another screen of the app by its address, search part included. */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate()
  return useCallback(path => void navigate(addressOf(path)), [navigate])
}
