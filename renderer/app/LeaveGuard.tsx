import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useWords } from './app.words.ts'

interface Props {
  /** Read at the moment of leaving. */
  readonly isUnsaved: () => boolean
  /** Told when somebody leaves all the same: what was kept of the form can go. */
  readonly onLeave?: () => void
}

/** Asks before a form with unsaved edits is left. */
export function LeaveGuard({ isUnsaved, onLeave }: Props) {
  const t = useWords()
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: false, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmDialog
      title={t('leaveTitle')}
      confirmLabel={t('leave')}
      cancelLabel={t('stay')}
      onConfirm={() => {
        onLeave?.()
        blocker.proceed()
      }}
      onClose={blocker.reset}
    >
      {t('leaveText')}
    </ConfirmDialog>
  )
}
