import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorText } from './ErrorText.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly isPending?: boolean
  readonly isDanger?: boolean
  readonly errorMessage?: string | undefined
  readonly children?: ReactNode
}

/** One question with two answers; the harmless one has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, cancelLabel, onConfirm, onClose, isPending, isDanger, errorMessage, children } = props
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          {/* eslint-disable-next-line jsx-a11y-x/no-autofocus -- Enter must not confirm by accident */}
          <Button autoFocus onPress={onClose}>
            {cancelLabel}
          </Button>
          <Button variant={isDanger === true ? 'danger' : 'primary'} isPending={isPending === true} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      <ErrorText>{errorMessage}</ErrorText>
    </Dialog>
  )
}
