import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useWords } from './app.words.ts'

/** Asks before a form with unsaved edits is left. `isUnsaved` is read at the moment of leaving. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const t = useWords()
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: false, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmDialog
      title={t('leaveTitle')}
      confirmLabel={t('leave')}
      cancelLabel={t('stay')}
      onConfirm={blocker.proceed}
      onClose={blocker.reset}
    >
      {t('leaveText')}
    </ConfirmDialog>
  )
}
