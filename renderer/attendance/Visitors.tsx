import { useState } from 'react'
import type { Visitor } from '#shared/sessions/session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './attendance.module.css'
import { useRoomWords } from './room-attendance.words.ts'

interface Props {
  readonly visitors: readonly Visitor[]
  /** Null: nobody can be taken off any more. */
  readonly onRemove: ((visitorId: string) => void) | null
}

/** Who is in the room and no client [AT11], under the roster. */
export function Visitors({ visitors, onRemove }: Props) {
  const t = useRoomWords()
  if (visitors.length === 0) return null
  return (
    <section className={styles['visitors']} aria-label={t('visitors')}>
      <h3>{t('visitorsCount', { count: visitors.length })}</h3>
      <ul>
        {visitors.map(({ visitorId, name, relation }) => (
          <li key={visitorId}>
            <span>
              <UserText>{name}</UserText>
              <span className={styles['muted']}>
                <UserText>{relation}</UserText>
              </span>
            </span>
            {onRemove !== null && (
              <Button variant="plain" aria-label={t('removeVisitor', { name })} onPress={() => onRemove(visitorId)}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface DialogProps {
  /** Rejects when the vault refuses. */
  readonly onAdd: (name: string, relation: string) => Promise<void>
  readonly onClose: () => void
}

/** Adds somebody who is no client: a name and a relation. */
export function VisitorDialog({ onAdd, onClose }: DialogProps) {
  const t = useRoomWords()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('needed') : undefined)
  const add = async () => {
    setAsked(true)
    if (name.trim() === '' || relation.trim() === '') return
    setPending(true)
    try {
      await onAdd(name, relation)
      onClose()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      setPending(false)
    }
  }
  return (
    <Dialog
      isOpen
      size="small"
      onClose={onClose}
      title={t('visitorTitle')}
      actions={
        <>
          <Button variant="primary" type="submit" form="visitor" isPending={isPending}>
            {t('add')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form
        id="visitor"
        className={styles['form']}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <p className={styles['muted']}>{t('visitorHelp')}</p>
        <TextField
          label={t('visitorName')}
          value={name}
          onChange={setName}
          maxLength={120}
          errorMessage={missing(name)}
          isRequired
          autoFocus
        />
        <TextField
          label={t('visitorRelation')}
          description={t('visitorRelationHint')}
          value={relation}
          onChange={setRelation}
          maxLength={120}
          errorMessage={missing(relation)}
          isRequired
        />
        {refusal !== null && <ErrorText>{refusal}</ErrorText>}
      </form>
    </Dialog>
  )
}
