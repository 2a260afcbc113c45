import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useWords } from './sessions.words.ts'

interface Props {
  readonly sessionId: SessionId
  readonly onClose: () => void
}

/** Asks before a finished session takes records again. */
export function ReopenDialog({ sessionId, onClose }: Props) {
  const t = useWords()
  const reopen = useCommand('sessions.reopen')
  return (
    <ConfirmDialog
      title={t('reopenTitle')}
      onClose={onClose}
      confirmLabel={t('reopenNow')}
      cancelLabel={t('cancel')}
      onConfirm={() => reopen.mutate({ sessionId }, { onSuccess: onClose })}
      isPending={reopen.isPending}
      errorMessage={reopen.error?.message}
    >
      {t('reopenHelp')}
    </ConfirmDialog>
  )
}
