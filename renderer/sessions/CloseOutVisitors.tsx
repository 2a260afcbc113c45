import { useState } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { CloseOutPart } from './CloseOutPart.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

/** Who was in the room and is no client, and the way to add somebody. */
export function CloseOutVisitors({ detail }: { readonly detail: SessionDetail }) {
  const t = useWords()
  const [isAdding, setAdding] = useState(false)
  const remove = useCommand('attendance.removeVisitor')
  return (
    <CloseOutPart title={t('visitors')}>
      {detail.visitors.length === 0 && !isAdding && <p className={styles['small']}>{t('visitorsNone')}</p>}
      <ul className={styles['plain']}>
        {detail.visitors.map(({ visitorId, name, relation }) => (
          <li key={visitorId} className={styles['line']}>
            <UserText>{`${name}, ${relation}`}</UserText>
            <Button
              variant="plain"
              icon="close"
              aria-label={t('visitorRemove', { name })}
              onPress={() => remove.mutate({ sessionId: detail.id, visitorId })}
            />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewVisitor detail={detail} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{t('visitorAdd')}</Button>
        </div>
      )}
      <ErrorText>{remove.error?.message}</ErrorText>
    </CloseOutPart>
  )
}

function NewVisitor({ detail, onDone }: { readonly detail: SessionDetail; readonly onDone: () => void }) {
  const t = useWords()
  const add = useCommand('attendance.addVisitor')
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const isReady = name.trim() !== '' && relation.trim() !== ''
  return (
    <form
      className={styles['fields']}
      onSubmit={event => {
        event.preventDefault()
        if (isReady) add.mutate({ sessionId: detail.id, name, relation }, { onSuccess: onDone })
      }}
    >
      <TextField label={t('visitorName')} value={name} onChange={setName} maxLength={120} autoFocus />
      <TextField
        label={t('visitorRelation')}
        description={t('visitorRelationHelp')}
        value={relation}
        onChange={setRelation}
        maxLength={120}
      />
      <div className={styles['tools']}>
        <Button type="submit" isDisabled={!isReady} isPending={add.isPending}>
          {t('visitorKeep')}
        </Button>
        <Button variant="plain" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
      <ErrorText>{add.error?.message}</ErrorText>
    </form>
  )
}
