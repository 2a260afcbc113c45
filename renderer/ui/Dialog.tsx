import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { useWords } from './ui.words.ts'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Buttons at the foot; the primary one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

/** A modal question or form: Escape and Close leave it, focus goes back where it was. */
export function Dialog({ title, isOpen, onClose, actions, size = 'medium', role = 'dialog', children }: DialogProps) {
  const t = useWords()
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={open => !open && onClose()} className={styles['overlay'] ?? ''}>
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            <Button variant="plain" onPress={onClose}>
              {t('close')}
            </Button>
          </div>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
