import type { ReactNode } from 'react'
import type { AppActionId } from '#shared/window/actions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keysOf } from './actions.ts'

interface KeysButtonProps {
  readonly action: AppActionId
  readonly onPress: () => void
  readonly variant?: 'quiet' | 'plain'
  readonly children: ReactNode
}

/** A button that bears the keys of its action, as the one table has them. */
export function KeysButton({ action, variant = 'quiet', ...props }: KeysButtonProps) {
  const keys = keysOf(action)
  return <Button variant={variant} {...(keys === undefined ? {} : { shortcut: keys })} {...props} />
}
