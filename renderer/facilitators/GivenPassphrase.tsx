import { useRef, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './facilitators.module.css'
import { useWords } from './facilitators.words.ts'

/** Whom a passphrase for one use is for. */
export interface Given {
  readonly name: string
  readonly passphrase: string
}

interface GivenPassphraseProps extends Given {
  readonly onClose: () => void
}

/** A passphrase for one use, shown once: to copy, to print, or to write down. */
export function GivenPassphrase({ name, passphrase, onClose }: GivenPassphraseProps) {
  const t = useWords()
  const secret = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const copy = () => {
    if (secret.current === null) return
    getSelection()?.selectAllChildren(secret.current)
    // Not the clipboard's own interface: it needs a permission, which the app denies to all.
    if (document.execCommand('copy')) setSaid(t('copied'))
  }
  const print = async () => {
    setRefusal(null)
    await call('vault.printPage', { what: 'passphrase' }).catch((error: unknown) =>
      setRefusal(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <Dialog
      title={t('givenTitle', { name })}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('handedOver')}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p>{t('givenWhy', { name })}</p>
        <div className={styles['slip']}>
          <b className={styles['slipOnly']}>{t('slipHeading')}</b>
          <p className={styles['slipOnly']}>
            <UserText>{t('slipFor', { name })}</UserText>
          </p>
          <p className={styles['secret']} ref={secret} translate="no">
            {passphrase}
          </p>
          <p className={styles['slipOnly']}>{t('slipHow')}</p>
        </div>
        <div className={styles['row']}>
          <Button onPress={copy}>{t('copy')}</Button>
          <Button onPress={() => void print()}>{t('print')}</Button>
          <span className={styles['small']} role="status">
            {said}
          </span>
        </div>
        <ErrorText>{refusal}</ErrorText>
      </div>
    </Dialog>
  )
}
