import { useState } from 'react'
import type { SessionDetail, Visitor } from '#shared/sessions/session.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { KeptBanner } from '#renderer/app/KeptBanner.tsx'
import { useCommand } from '#renderer/app/use-call.ts'
import { useKeptFields } from '#renderer/app/use-kept-form.ts'
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
      <VisitorList visitors={visitors} onRemove={onRemove} />
    </section>
  )
}

function VisitorList({ visitors, onRemove }: Props) {
  const t = useRoomWords()
  return (
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
  )
}

/** The visitors as the close-out shows them: who stands in the record, and the way to add somebody. */
export function VisitorsAtClose({ detail }: { readonly detail: SessionDetail }) {
  const t = useRoomWords()
  const [isAdding, setAdding] = useState(false)
  const add = useCommand('attendance.addVisitor')
  const remove = useCommand('attendance.removeVisitor')
  const { id: sessionId, visitors } = detail
  return (
    <div className={styles['visitorsAtClose']}>
      {visitors.length === 0 ? (
        <p className={styles['muted']}>{t('visitorsNone')}</p>
      ) : (
        <VisitorList visitors={visitors} onRemove={visitorId => remove.mutate({ sessionId, visitorId })} />
      )}
      <div>
        <Button onPress={() => setAdding(true)}>{t('addVisitor')}</Button>
      </div>
      <ErrorText>{remove.error?.message}</ErrorText>
      {isAdding && (
        <VisitorDialog
          sessionId={sessionId}
          onAdd={async (name, relation) => void (await add.mutateAsync({ sessionId, name, relation }))}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}

interface DialogProps {
  readonly sessionId: SessionId
  /** Rejects when the vault refuses. */
  readonly onAdd: (name: string, relation: string) => Promise<void>
  readonly onClose: () => void
}

/** Adds somebody who is no client: a name and a relation. */
export function VisitorDialog({ sessionId, onAdd, onClose }: DialogProps) {
  const t = useRoomWords()
  const { fields, change, kept } = useKeptFields(`attendance.visitor:${sessionId}`, { name: '', relation: '' })
  const { name, relation } = fields
  const [isAsked, setAsked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const missing = (text: string) => (isAsked && text.trim() === '' ? t('needed') : undefined)
  const close = () => {
    kept.done()
    onClose()
  }
  const add = async () => {
    setAsked(true)
    if (name.trim() === '' || relation.trim() === '') return
    setPending(true)
    try {
      await onAdd(name, relation)
      close()
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
          <Button onPress={close}>{t('cancel')}</Button>
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
        <KeptBanner kept={kept} />
        <TextField
          label={t('visitorName')}
          value={name}
          onChange={text => change({ name: text })}
          maxLength={120}
          errorMessage={missing(name)}
          isRequired
          autoFocus
        />
        <TextField
          label={t('visitorRelation')}
          description={t('visitorRelationHint')}
          value={relation}
          onChange={text => change({ relation: text })}
          maxLength={120}
          errorMessage={missing(relation)}
          isRequired
        />
        {refusal !== null && <ErrorText>{refusal}</ErrorText>}
      </form>
    </Dialog>
  )
}
