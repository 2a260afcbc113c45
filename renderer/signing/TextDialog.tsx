import { useState, type FormEvent, type ReactNode } from 'react'
import type { FormKey } from '#shared/drafts/drafts.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'

interface Props {
  /** Under which what is typed is kept through a lock. */
  readonly form: FormKey
  readonly title: string
  readonly help: string
  readonly label: string
  readonly submitLabel: string
  readonly maxLength: number
  readonly isDangerous?: boolean
  /** False when the person thought better of it; rejects with the reason it is refused for. */
  readonly submit: (text: string) => Promise<boolean>
  readonly onClose: () => void
  readonly onDone: () => void
  /** The question for the passphrase, while it is asked. */
  readonly confirm: ReactNode
}

/** Asks for the words of something that is signed: an addendum, or a reason. */
export function TextDialog(props: Props) {
  const { form, title, help, label, submitLabel, maxLength, isDangerous = false, submit, onClose, onDone } = props
  const t = useWords()
  const { fields, change, kept } = useKeptFields(form, { text: '' })
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | undefined>(undefined)
  const [isPending, setPending] = useState(false)
  const go = async () => {
    if (fields.text.trim() === '') return setFault(t('mustWrite'))
    setFault(undefined)
    setRefusal(undefined)
    setPending(true)
    try {
      if (!(await submit(fields.text))) return
      kept.done()
      onDone()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : '')
    } finally {
      setPending(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) void go()
  }
  return (
    <>
      <Dialog title={title} onClose={onClose}>
        <form className={styles['form']} onSubmit={onSubmit} noValidate>
          <KeptBanner kept={kept} />
          <p className={styles['quiet']}>{help}</p>
          <TextArea
            label={label}
            value={fields.text}
            onChange={text => {
              setFault(undefined)
              change({ text })
            }}
            rows={4}
            maxLength={maxLength}
            errorMessage={fault}
            isRequired
            autoFocus
          />
          <ErrorText>{refusal}</ErrorText>
          <div className={styles['row']}>
            <Button type="submit" variant={isDangerous ? 'danger' : 'primary'} isPending={isPending}>
              {submitLabel}
            </Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </div>
        </form>
      </Dialog>
      {props.confirm}
    </>
  )
}
