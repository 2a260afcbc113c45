import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorText } from './ErrorText.tsx'

export type ConfirmDialogProps = {
  title: string
  isOpen?: boolean | undefined
  onClose: () => void
  onConfirm: () => void
  confirmLabel: string
  cancelLabel: string
  isDangerous?: boolean | undefined
  isPending?: boolean | undefined
  pendingLabel?: string | undefined
  errorMessage?: string | undefined
  children?: ReactNode
}

/** Asks once before something is done; what is dangerous starts with the focus on the way out. */
export function ConfirmDialog({ title, isOpen, onClose, onConfirm, children, ...rest }: ConfirmDialogProps) {
  const { confirmLabel, cancelLabel, isDangerous = false, isPending, pendingLabel, errorMessage } = rest
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            autoFocus={!isDangerous}
            isPending={isPending}
            pendingLabel={pendingLabel}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
          <Button autoFocus={isDangerous} onPress={onClose}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      <ErrorText>{errorMessage}</ErrorText>
    </Dialog>
  )
}
