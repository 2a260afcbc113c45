import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

export type DialogProps = {
  title: string
  isOpen?: boolean | undefined
  onClose: () => void
  size?: 'small' | 'normal' | 'large' | undefined
  /** As tall as the window allows: for lists that grow and shrink as one types. */
  isTall?: boolean | undefined
  isDismissable?: boolean | undefined
  role?: 'dialog' | 'alertdialog' | undefined
  closeLabel?: string | undefined
  actions?: ReactNode
  children?: ReactNode
}

/** A question that waits for its answer: focus stays inside, Escape asks `onClose`, and focus goes back where it came from. What is long scrolls between the title and the actions. */
export function Dialog({ title, isOpen = true, onClose, size = 'normal', ...rest }: DialogProps) {
  const { isTall = false, isDismissable = false, role = 'dialog', closeLabel, actions, children } = rest
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={isNowOpen => !isNowOpen && onClose()}
      isDismissable={isDismissable}
    >
      <Modal className={`${styles.modal} ${styles[size]} ${isTall ? styles.tall : ''}`}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''} dir="auto">
              {title}
            </Heading>
            {closeLabel !== undefined && (
              <Button variant="plain" icon="close" aria-label={closeLabel} onPress={onClose} />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && actions !== null && actions !== false && (
            <footer className={styles.foot}>{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
